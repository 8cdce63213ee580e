import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { CourseError } from '../content/course-error.ts'
import { inParallel } from '../intake/in-parallel.ts'
import { addressText, type BucketAddress, keyInside } from './bucket-address.ts'
import { explainFailure } from './explain-failure.ts'

/** Files sent at a time. */
const lanes = 8

const contentTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
}

/**
 * Sends files of a folder to an address under their names there, `last` after all others: whoever finds it finds what belongs to it. Throws a
 * CourseError when the connection cannot be had back; `remedy` says what to do then.
 */
export async function sendFiles(
  client: S3Client,
  address: BucketAddress,
  {
    folder,
    names,
    last,
    remedy,
  }: { readonly folder: string; readonly names: readonly string[]; readonly last: string; readonly remedy: string },
): Promise<void> {
  const send = async (name: string) => {
    await client.send(
      new PutObjectCommand({
        ...{ Bucket: address.bucket, Key: keyInside(address, name), Body: await readFile(path.join(folder, name)) },
        ContentType: typeOf(name),
      }),
    )
  }
  try {
    await inParallel(
      names.filter((name) => name !== last),
      lanes,
      send,
    )
    await send(last)
  } catch (error) {
    throw new CourseError(`the reports cannot be sent to ${addressText(address)} (${explainFailure(error)}): ${remedy}`, 3)
  }
}

/** Puts one text at an address. Throws a CourseError when it cannot. */
export async function sendText(client: S3Client, address: BucketAddress, text: string): Promise<void> {
  const { bucket, key } = address
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: typeOf(key) })).catch((error: unknown) => {
    throw new CourseError(`${addressText(address)} cannot be written: ${explainFailure(error)}`, 3)
  })
}

/** The text of one object. Throws a CourseError when it cannot be read. */
export async function readObject(client: S3Client, address: BucketAddress): Promise<string> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: address.bucket, Key: address.key }))
    return (await Body?.transformToString()) ?? ''
  } catch (error) {
    throw new CourseError(`${addressText(address)} cannot be read: ${explainFailure(error)}`)
  }
}

function typeOf(name: string): string {
  return contentTypes[path.extname(name)] ?? 'text/plain; charset=utf-8'
}
