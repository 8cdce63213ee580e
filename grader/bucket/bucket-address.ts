import { CourseError } from '../content/course-error.ts'
import { printable } from '../content/printable.ts'

export interface BucketAddress {
  readonly bucket: string
  /** Without slashes at its ends; empty for the whole bucket. */
  readonly key: string
}

export function isBucketAddress(text: string): boolean {
  return /^s3:/i.test(text)
}

/** Reads `s3://bucket` or `s3://bucket/key/or/prefix`. Throws a CourseError that says what is wrong with it. */
export function readBucketAddress(text: string): BucketAddress {
  const [, bucket, key = ''] = /^s3:\/\/([^/]*)(?:\/(.*))?$/is.exec(text) ?? []
  const wrong = (reason: string) => new CourseError(`expected s3://bucket/prefix, got "${printable(text, 1_000)}": ${reason}`)
  if (bucket === undefined) throw wrong('two slashes come after s3:')
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw wrong('the name of a bucket has 3 to 63 small letters, digits, dots and hyphens')
  if (Buffer.byteLength(key) > 1_024) throw wrong('a key has at most 1,024 bytes')
  return { bucket, key: key.replaceAll(/^\/+|\/+$/g, '') }
}

export function addressText({ bucket, key }: BucketAddress): string {
  return key === '' ? `s3://${bucket}` : `s3://${bucket}/${key}`
}

/** The key of something inside the address. */
export function keyInside({ key }: BucketAddress, name: string): string {
  return key === '' ? name : `${key}/${name}`
}
