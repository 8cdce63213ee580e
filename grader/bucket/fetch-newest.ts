import { rm } from 'node:fs/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { explainFailure } from './explain-failure.ts'
import { fetchObject, isOwnFailure, ObjectChanged } from './fetch-object.ts'
import { aboutOne, type StoredObject } from './list-objects.ts'
import { tooLarge } from './plan-fetch.ts'

/** How many versions of an object that is put there again and again are asked for. */
const versions = 3

/** Fetches an object in its newest version, which is returned. One that its writer keeps from being fetched costs nobody else: why is told. */
export async function fetchNewest(
  client: S3Client,
  bucket: string,
  object: StoredObject,
  place: { readonly file: string; readonly part: string; readonly mostBytes: number },
): Promise<StoredObject | { readonly why: string }> {
  let newest = object
  try {
    for (let number = 1; ; number += 1) {
      try {
        await fetchObject(client, bucket, newest, place)
        return newest
      } catch (error) {
        if (!(error instanceof ObjectChanged) || number === versions) throw error
        newest = await aboutOne(client, { bucket, key: object.key })
        const why = tooLarge(newest.bytes, place.mostBytes)
        if (why !== undefined) return { why }
      }
    }
  } catch (error) {
    if (!isOwnFailure(error)) throw error
    await rm(place.file, { force: true })
    return { why: `cannot be fetched: ${explainFailure(error)}` }
  }
}
