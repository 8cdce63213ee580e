import { HeadObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3'
import { CourseError } from '../content/course-error.ts'
import { archiveName } from '../intake/archives/archive-name.ts'
import { addressText, type BucketAddress } from './bucket-address.ts'
import { explainFailure } from './explain-failure.ts'

export interface StoredObject {
  readonly key: string
  readonly bytes: number
  /** Changes with the object. */
  readonly etag: string
}

/** Objects of one class: a thousand learners with two hundred files each. */
const mostObjects = 200_000

/** What lies at an address: the one object, where its name is an archive's, else all whose keys begin with it and a slash. */
export async function listObjects(client: S3Client, address: BucketAddress): Promise<StoredObject[]> {
  try {
    return archiveName(address.key) === undefined ? await listInside(client, address) : [await aboutOne(client, address)]
  } catch (error) {
    if (error instanceof CourseError) throw error
    throw new CourseError(`${addressText(address)} cannot be read: ${explainFailure(error)}`, isTheirs(error) ? 2 : 3)
  }
}

export async function aboutOne(client: S3Client, { bucket, key }: BucketAddress): Promise<StoredObject> {
  const { ContentLength, ETag } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
  return { key, bytes: ContentLength ?? 0, etag: ETag ?? '' }
}

async function listInside(client: S3Client, address: BucketAddress): Promise<StoredObject[]> {
  const objects: StoredObject[] = []
  const prefix = address.key === '' ? {} : { Prefix: `${address.key}/` }
  for await (const page of paginateListObjectsV2({ client }, { Bucket: address.bucket, ...prefix })) {
    for (const { Key, Size = 0, ETag = '' } of page.Contents ?? [])
      if (Key !== undefined) objects.push({ key: Key, bytes: Size, etag: ETag })
    if (objects.length > mostObjects)
      throw new CourseError(`${addressText(address)} holds more than ${mostObjects} objects: name a narrower prefix`)
  }
  if (objects.length > 0) return objects
  throw new CourseError(`there is nothing at ${addressText(address)}: expected objects below that prefix, or the key of an archive`)
}

/** The server has answered, and refused: another name or other credentials are needed. */
function isTheirs(error: unknown): boolean {
  if (!(error instanceof Error && '$metadata' in error)) return false
  const metadata = error.$metadata
  const status = metadata !== null && typeof metadata === 'object' && 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined
  return typeof status === 'number' && status >= 300 && status < 500
}
