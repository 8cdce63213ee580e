import { createHash } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { S3Client } from '@aws-sdk/client-s3'
import { CourseError } from '../content/course-error.ts'
import { printable } from '../content/printable.ts'
import { unusableName } from '../content/unusable-name.ts'
import { archiveName } from '../intake/archives/archive-name.ts'
import { inParallel } from '../intake/in-parallel.ts'
import { addressText, type BucketAddress } from './bucket-address.ts'
import { explainFailure } from './explain-failure.ts'
import { fetchNewest } from './fetch-newest.ts'
import { FetchedList } from './fetched-list.ts'
import { listObjects } from './list-objects.ts'
import { type FetchPlan, objectBytes, planFetch } from './plan-fetch.ts'
import { removeOthers } from './remove-others.ts'

/** Objects fetched at a time. */
const lanes = 8

export interface FetchedClass {
  /** Where it lies now: a folder, or an archive, under the name that it has in the bucket. */
  readonly place: string
  readonly left: FetchPlan['left']
  readonly objects: number
  /** Those of them that an interrupted run had fetched already. */
  readonly kept: number
}

/**
 * Brings what lies at an address into a folder. What is there whole already, of the same version, is not fetched again; so an interrupted
 * run goes on. Throws a CourseError when the connection cannot be had back.
 */
export async function fetchClass(
  client: S3Client,
  address: BucketAddress,
  cache: string,
  onObject: (done: number, all: number) => void,
): Promise<FetchedClass> {
  const objects = await listObjects(client, address)
  const isOne = archiveName(address.key) !== undefined
  const prefix = isOne ? address.key.slice(0, address.key.lastIndexOf('/') + 1) : address.key === '' ? '' : `${address.key}/`
  const mostBytes = isOne ? Number.POSITIVE_INFINITY : objectBytes
  const { wanted, left } = planFetch(objects, prefix, mostBytes)
  const home = path.join(cache, createHash('sha256').update(addressText(address)).digest('hex').slice(0, 16))
  const last = path.posix.basename(address.key === '' ? address.bucket : address.key)
  // A key may end in what leads out of a folder.
  const folder = path.join(home, isOne || unusableName(last) !== undefined ? 'objects' : last)
  const [first] = wanted
  if (first === undefined) throw nothingUsable(address, left)
  // A name with an ending may be too long, and may be another object's: no unfinished file lies in the folder itself.
  const parts = `${home}.parts`
  await rm(parts, { recursive: true, force: true })
  for (const made of [folder, parts]) await mkdir(made, { recursive: true, mode: 0o700 })
  await removeOthers(folder, new Set(wanted.map(({ place }) => place)))
  const list = await FetchedList.open(path.join(home, 'fetched.jsonl'))
  let done = 0
  let kept = 0
  const lost: { name: string; why: string }[] = []
  try {
    await inParallel([...wanted.entries()], lanes, async ([number, object]) => {
      const file = path.join(folder, object.place)
      if (list.has(object) && (await sizeOf(file)) === object.bytes) kept += 1
      else {
        const fetched = await fetchNewest(client, address.bucket, object, { file, part: path.join(parts, String(number)), mostBytes })
        if ('why' in fetched) lost.push({ name: object.place, why: fetched.why })
        else await list.add({ ...fetched, place: object.place })
      }
      done += 1
      onObject(done, wanted.length)
    })
  } catch (error) {
    throw new CourseError(
      `${addressText(address)}: fetching broke off after ${done} of ${wanted.length} objects (${explainFailure(error)}); what has come is kept: the same command goes on from there`,
      3,
    )
  }
  if (lost.length === wanted.length) throw nothingUsable(address, lost)
  return {
    place: isOne ? path.join(folder, first.place) : folder,
    left: [...left, ...lost.toSorted((one, other) => (one.name < other.name ? -1 : 1))],
    objects: wanted.length - lost.length,
    kept,
  }
}

function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  )
}

function nothingUsable(address: BucketAddress, left: FetchPlan['left']): CourseError {
  const [first] = left
  const reason = first === undefined ? 'no object there is a source file or an archive' : `${printable(first.name)}: ${first.why}`
  return new CourseError(`there is no submission at ${addressText(address)}: ${reason}`)
}
