import { foldName } from '../content/fold-name.ts'
import { unusableName } from '../content/unusable-name.ts'
import { archiveLimits } from '../intake/archives/archive-limits.ts'
import { archiveName } from '../intake/archives/archive-name.ts'
import { isPassedOver, loaderOf } from '../sandbox/source-name.ts'
import type { StoredObject } from './list-objects.ts'

export interface FetchPlan {
  /** Each object that may matter, with its path in the folder of the class. */
  readonly wanted: readonly (StoredObject & { readonly place: string })[]
  /** What does not count, and why; what no submission can use is passed over in silence. */
  readonly left: readonly { readonly name: string; readonly why: string }[]
}

/** Bytes of one object: what a learner's archive may have, as in a download. */
export const objectBytes = 256 * 1024 * 1024

/** Decides which objects to fetch, and where they go. Keys are whatever somebody has chosen: not every one is a path. Pure. */
export function planFetch(objects: readonly StoredObject[], prefix: string, mostBytes = objectBytes): FetchPlan {
  const wanted: (StoredObject & { place: string })[] = []
  const left: { name: string; why: string }[] = []
  const taken = new Map<string, 'file' | 'folder'>()
  for (const object of objects.toSorted((one, other) => (one.key < other.key ? -1 : 1))) {
    const name = object.key.slice(prefix.length)
    if (name.endsWith('/') || name === '') continue
    const names = name.split('/')
    const [last = ''] = names.slice(-1)
    if (names.some(isHidden) || (loaderOf(last) === undefined && archiveName(last) === undefined)) continue
    const why = unusable(names, object.bytes, mostBytes) ?? clash(names, taken)
    if (why === undefined) wanted.push({ ...object, place: name })
    else left.push({ name, why })
  }
  return { wanted, left }
}

/** Two dots lead out and are told; one is a name that begins with a dot, and those are passed over. */
function isHidden(name: string): boolean {
  return name !== '..' && isPassedOver(name)
}

function unusable(names: readonly string[], bytes: number, mostBytes: number): string | undefined {
  const reason = names.map(unusableName).find((why) => why !== undefined)
  if (reason !== undefined) return `the name ${reason}`
  const pathBytes = Buffer.byteLength(names.join('/'))
  if (pathBytes > archiveLimits.pathBytes) return `has a path of ${pathBytes} bytes, at most ${archiveLimits.pathBytes} are possible`
  if (names.length > archiveLimits.pathNames) return `has a path of ${names.length} names, at most ${archiveLimits.pathNames} are possible`
  return tooLarge(bytes, mostBytes)
}

export function tooLarge(bytes: number, mostBytes: number): string | undefined {
  return bytes > mostBytes ? `has ${bytes} bytes, at most ${mostBytes} are taken` : undefined
}

/** In a bucket a key may be both a file and the folder of others, and case alone may tell two apart. */
function clash(names: readonly string[], taken: Map<string, 'file' | 'folder'>): string | undefined {
  const paths = names.map((_, index) => foldName(names.slice(0, index + 1).join('/')))
  const isTaken = paths.some((one, index) => {
    const kind = taken.get(one)
    return kind === 'file' || (kind === 'folder' && index === paths.length - 1)
  })
  if (isTaken) return 'is not kept apart from another key by every system: rename one'
  for (const [index, one] of paths.entries()) taken.set(one, index === paths.length - 1 ? 'file' : 'folder')
  return undefined
}
