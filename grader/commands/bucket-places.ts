import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { S3Client } from '@aws-sdk/client-s3'
import { addressText, type BucketAddress, isBucketAddress, keyInside, readBucketAddress } from '../bucket/bucket-address.ts'
import { CourseError } from '../content/course-error.ts'
import { printable } from '../content/printable.ts'
import type { Refusal } from '../intake/submission.ts'
import type { Results } from '../scoring/results.ts'
import type { Arguments, World } from './command.ts'
import { makeFolder } from './make-folder.ts'
import { parseResults, readResults } from './read-results.ts'

export const bucketOptions = { endpoint: { type: 'string' } } as const

export const bucketDetails = ['--endpoint URL             of the server behind s3:// paths (default: AWS_ENDPOINT_URL_S3, else AWS)']

/** Where submissions come from and reports go to: folders, or buckets that folders stand in for. Disposing of it closes connections. */
export interface Places extends Disposable {
  /** The folder in which the run keeps its results and writes its reports. */
  readonly out: string
  /** Brings what lies in buckets; `refused` is what of it can be no file. */
  readonly fetch: () => Promise<{ readonly places: readonly string[]; readonly refused: readonly Refusal[] }>
  /** The same text, where it names a folder that stands in for a bucket, about the bucket. */
  readonly retell: (text: string) => string
  /** What `--compare` names; undefined without it. */
  readonly readOlder: () => Promise<Results | undefined>
  /** Older results that lie where the new ones will go get a name of their own, which is returned. */
  readonly keepOlder: (older: Results) => Promise<string | undefined>
  /** Sends on what was written into `out`, where that was asked for; returns where it is, as a user would type it. */
  readonly send: (names: readonly string[]) => Promise<string>
}

/** Call it before the environment is forgotten: it may hold the keys to the buckets. Throws a CourseError about a wrong address or missing keys. */
export async function openPlaces(paths: readonly string[], args: Arguments, world: World): Promise<Places> {
  const named = [...paths, args.option('out') ?? '', args.option('compare') ?? ''].filter(isBucketAddress)
  for (const one of named) readBucketAddress(one)
  if (named.length === 0 && args.option('endpoint') !== undefined)
    throw new CourseError('--endpoint is for s3:// paths, and there is none: npm run grade -- s3://bucket/prefix --endpoint URL')
  return named.length === 0 ? folders(paths, args, world) : buckets(paths, args, world, await openStore(args, world))
}

function folders(paths: readonly string[], args: Arguments, world: World): Places {
  const out = path.resolve(world.cwd, args.option('out') ?? 'report')
  const compared = args.option('compare')
  const older = compared === undefined ? undefined : path.resolve(world.cwd, compared)
  const graded = paths.find((place) => path.resolve(world.cwd, place) === out)
  if (graded !== undefined)
    throw new CourseError(`--out ${printable(graded)} is what is graded, and reports would be taken for submissions: choose another folder`)
  return {
    out,
    fetch: async () => ({ places: paths.map((place) => path.resolve(world.cwd, place)), refused: [] }),
    retell: (text) => text,
    readOlder: async () => (older === undefined ? undefined : readResults(older)),
    keepOlder: async (results) => {
      if (older !== path.join(out, 'results.json')) return undefined
      const kept = path.join(out, keptName(results))
      await copyFile(older, kept)
      return kept
    },
    send: async () => near(world.cwd, out),
    [Symbol.dispose]: () => undefined,
  }
}

/** As one would type it; the whole path where it leads out of the folder that one is in. */
export function near(cwd: string, folder: string): string {
  const relative = path.relative(cwd, folder)
  return relative.startsWith('..') ? folder : relative || '.'
}

function keptName({ finishedAt }: Results): string {
  return `results.${finishedAt.slice(0, 19).replaceAll(':', '-')}.json`
}

type Store = Awaited<ReturnType<typeof openStore>>

/** Loaded only now: the client takes a fifth of a second to load. */
async function openStore(args: Arguments, world: World) {
  const { openClient } = await import('../bucket/open-client.ts')
  const { fetchClass } = await import('../bucket/fetch-class.ts')
  const { readObject, sendFiles, sendText } = await import('../bucket/send-files.ts')
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION, AWS_DEFAULT_REGION } = world.environment
  const client: S3Client = await openClient({
    endpoint: args.option('endpoint') ?? (AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL || undefined),
    region: AWS_REGION || AWS_DEFAULT_REGION || undefined,
  })
  return { client, fetchClass, readObject, sendFiles, sendText }
}

/** What lies in a bucket has a folder that stands in for it, below the one in which the run keeps its results. */
function buckets(paths: readonly string[], args: Arguments, world: World, store: Store): Places {
  const { client } = store
  const wanted = args.option('out') ?? 'report'
  const target = isBucketAddress(wanted) ? readBucketAddress(wanted) : undefined
  const local = folders([], args.option('out') === undefined || target === undefined ? args : without(args, 'out'), world)
  const compared = args.option('compare')
  const older = compared !== undefined && isBucketAddress(compared) ? readBucketAddress(compared) : undefined
  const cache = path.join(local.out, 'fetched')
  const standIns = new Map<string, string>()
  const fetchOne = async (text: string) => {
    const address = readBucketAddress(text)
    const show = (done: number, all: number) => world.status(`fetching ${done} of ${all} objects`)
    const { place, left, objects, kept } = await store.fetchClass(client, address, cache, show)
    standIns.set(place, addressText(address))
    world.print(`${addressText(address)}: ${objects} objects${kept === 0 ? '' : `, ${kept} of them fetched before`}`)
    return { place, refused: left.map(({ name, why }) => ({ path: printable(keyText(address, name), 1_000), message: why })) }
  }
  return {
    ...local,
    fetch: async () => {
      await makeFolder(local.out)
      const fetched = []
      for (const one of paths)
        fetched.push(isBucketAddress(one) ? await fetchOne(one) : { place: path.resolve(world.cwd, one), refused: [] })
      return { places: fetched.map(({ place }) => place), refused: fetched.flatMap(({ refused }) => refused) }
    },
    retell: (text) => [...standIns].reduce((told, [place, address]) => told.replaceAll(place, address), text),
    readOlder: async () => {
      if (older === undefined) return local.readOlder()
      const text = await store.readObject(client, older)
      return parseResults(text, addressText(older))
    },
    keepOlder: async (results) => {
      if (older === undefined) return local.keepOlder(results)
      if (target === undefined || addressText(older) !== addressText(resultsAt(target))) return undefined
      const kept = { bucket: target.bucket, key: keyInside(target, keptName(results)) }
      await store.sendText(client, kept, `${JSON.stringify(results, undefined, 2)}\n`)
      return addressText(kept)
    },
    send: async (names) => {
      const place = await local.send(names)
      const remedy = `all of it is in ${place}; the same command with --resume sends it again and grades nothing twice`
      if (target !== undefined) await store.sendFiles(client, target, { folder: local.out, names, last: 'results.json', remedy })
      // What was fetched is needed no longer once its results have arrived.
      await rm(cache, { recursive: true, force: true })
      return target === undefined ? place : addressText(target)
    },
    [Symbol.dispose]: () => client.destroy(),
  }
}

function resultsAt(target: BucketAddress): BucketAddress {
  return { bucket: target.bucket, key: keyInside(target, 'results.json') }
}

function keyText(address: BucketAddress, name: string): string {
  return addressText({ bucket: address.bucket, key: keyInside(address, name) })
}

function without(args: Arguments, name: string): Arguments {
  return { ...args, option: (one) => (one === name ? undefined : args.option(one)) }
}
