import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { StoredObject } from './list-objects.ts'

/** How often one object is tried: a connection that breaks is taken up where it broke. */
const tries = 5

/**
 * Streams an object into `part`, which becomes `file` when it is whole. What a broken connection has brought is kept, and the rest asked
 * for. Throws what the last try failed with.
 */
export async function fetchObject(
  client: S3Client,
  bucket: string,
  object: StoredObject,
  { file, part }: { readonly file: string; readonly part: string },
  pauseMs = 200,
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  // What an earlier try has left may be of another version.
  await rm(part, { force: true })
  for (let number = 1; ; number += 1) {
    try {
      await fetchRest(client, bucket, object, part)
      await rename(part, file)
      return
    } catch (error) {
      if (number === tries || hasAnswered(error)) throw error
      await wait(pauseMs * 2 ** (number - 1))
    }
  }
}

async function fetchRest(client: S3Client, bucket: string, { key, bytes, etag }: StoredObject, part: string): Promise<void> {
  const there = await stat(part).then(
    ({ size }) => size,
    () => 0,
  )
  if (there === bytes && there > 0) return
  const rest = there === 0 ? {} : { Range: `bytes=${there}-${bytes - 1}` }
  const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...rest }))
  // Asked of each answer, since not every server heeds If-Match.
  if (answer.ETag !== etag) throw new ObjectChanged()
  if (!(answer.Body instanceof Readable)) throw new Error('the answer has no body')
  await pipeline(answer.Body, atMost(bytes - there), createWriteStream(part, { flags: there === 0 ? 'w' : 'a', mode: 0o600 }))
  const { size } = await stat(part)
  if (size < bytes) throw new Error(`the connection ended after ${size} of ${bytes} bytes`)
}

/** A server may send more than it has listed, without an end. */
function atMost(bytes: number): Transform {
  let left = bytes
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      left -= chunk.length
      if (left < 0) done(new ObjectChanged())
      else done(null, chunk)
    },
  })
}

/** Between the list and now somebody has put another object in its place. */
export class ObjectChanged extends Error {
  override readonly name = 'ObjectChanged'
  constructor() {
    super('it changed while it was fetched: run the same command again')
  }
}

/** What S3 answers about one object, whatever the credentials: removed since it was listed, frozen, under a key of its writer's. */
const ownNames: readonly string[] = ['ObjectChanged', 'NoSuchKey', 'NotFound', 'InvalidObjectState', 'InvalidRequest', 'AccessDenied']

/** Whether whoever put the object there can have caused the failure: then it must not keep others from being graded. */
export function isOwnFailure(error: unknown): boolean {
  return error instanceof Error && ownNames.includes(error.name)
}

/** Trying again helps against broken connections only: the client itself has tried again where a server was busy. */
function hasAnswered(error: unknown): boolean {
  return error instanceof ObjectChanged || (error instanceof Error && '$metadata' in error && '$response' in error)
}
