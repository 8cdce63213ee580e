/** From the plainest to the most particular. */
export const kinds = ['object', 'block', 'file', 'sql', 'nosql'] as const
export type Kind = (typeof kinds)[number]
/** What data can need; which kind has what stands in the lesson's table. */
export const needs = ['link', 'spread', 'share', 'edit', 'mount', 'boot', 'record', 'query'] as const
export type Need = (typeof needs)[number]

export type Provider = 'AWS' | 'Google Cloud' | 'Azure'
export type Reads = 'latest' | 'latest on request' | 'eventually latest'
/** `maxItemBytes`: the largest object, volume, file, value or document; `reads`: whether a read sees all writes completed before it. */
export type Service = Readonly<{ provider: Provider; name: string; kind: Kind; maxItemBytes: number; reads: Reads }>
export type Demands = Readonly<{ kind: Kind; itemBytes: number; mustReadLatest: boolean }>

/** What fits into `maxSingleBytes` goes up in one request; `maxPartBytes` is a multiple of `minPartBytes`. */
export type UploadLimits = Readonly<{ maxSingleBytes: number; minPartBytes: number; maxPartBytes: number; maxParts: number }>
export type UploadPlan = Readonly<{ parts: number; partBytes: number; lastPartBytes: number }>

/** The keys of a NoSQL table, or of an index on it. */
export type Keys = Readonly<{ name: string; partitionKey: string; sortKey: string | null }>
export type Condition = Readonly<{ field: string; is: 'equal' | 'range' }>
/** `on`: the name of the table or index; `filters`: fields whose conditions sort out only what has been read. */
export type ReadPlan = Readonly<{ way: 'get' | 'query' | 'scan'; on: string; filters: readonly string[] }>

/** The lesson's table. */
const offered: Readonly<Record<Kind, readonly Need[]>> = {
  object: ['link', 'spread', 'share'],
  block: ['edit', 'mount', 'boot'],
  file: ['share', 'edit', 'mount'],
  sql: ['share', 'edit', 'record', 'query'],
  nosql: ['spread', 'share', 'edit', 'record'],
}

/** Goes through all needs in order and keeps those that are wanted and not offered. */
export function findGaps(kind: Kind, wanted: readonly Need[]): Need[] {
  if (!kinds.includes(kind)) throw new RangeError(`there is no kind of storage "${kind}"`)
  const unknown = wanted.find((need) => !needs.includes(need))
  if (unknown !== undefined) throw new RangeError(`there is no need "${unknown}"`)
  return needs.filter((need) => wanted.includes(need) && !offered[kind].includes(need))
}

/** The first kind without gaps; else the kinds that come closest are worth knowing. */
export function chooseKind(wanted: readonly Need[]): Kind {
  const counts = kinds.map((kind) => ({ kind, gaps: findGaps(kind, wanted).length }))
  const fewest = Math.min(...counts.map(({ gaps }) => gaps))
  const closest = counts.filter(({ gaps }) => gaps === fewest).map(({ kind }) => kind)
  const [first] = closest
  if (first !== undefined && fewest === 0) return first
  throw failure('NoSingleKindError', `no kind of storage has all of ${wanted.join(', ')}`, { closest })
}

function failure(name: string, message: string, fields: object): Error {
  return Object.assign(new Error(message), { name, ...fields })
}

/** Looks for one service at each provider. */
export function nameServices(services: readonly Service[], demands: Demands): Record<Provider, string | null> {
  const { kind, itemBytes, mustReadLatest } = demands
  if (!(itemBytes >= 0)) throw new RangeError(`expected itemBytes to be a number from 0 on, found ${itemBytes}`)
  const suits = (service: Service) =>
    service.kind === kind && service.maxItemBytes >= itemBytes && !(mustReadLatest && service.reads === 'eventually latest')
  const nameAt = (provider: Provider) => services.find((service) => service.provider === provider && suits(service))?.name ?? null
  return { AWS: nameAt('AWS'), 'Google Cloud': nameAt('Google Cloud'), Azure: nameAt('Azure') }
}

/** One request when the object is small enough, else the smallest parts that are few enough. */
export function planUpload(sizeBytes: number, limits: UploadLimits): UploadPlan {
  const { maxSingleBytes, minPartBytes, maxPartBytes, maxParts } = limits
  if (!Number.isInteger(sizeBytes) || sizeBytes < 0) throw new RangeError(`expected sizeBytes to be a whole number, found ${sizeBytes}`)
  if (sizeBytes <= maxSingleBytes) return { parts: 1, partBytes: sizeBytes, lastPartBytes: sizeBytes }
  const maxBytes = maxParts * maxPartBytes
  if (sizeBytes > maxBytes) throw failure('ObjectTooLargeError', `${sizeBytes} bytes are more than ${maxBytes}`, { sizeBytes, maxBytes })
  const partBytes = Math.ceil(sizeBytes / (maxParts * minPartBytes)) * minPartBytes
  const parts = Math.ceil(sizeBytes / partBytes)
  return { parts, partBytes, lastPartBytes: sizeBytes - (parts - 1) * partBytes }
}

/** A get, a query or a scan: from the way that reads least to the way that reads everything. */
export function planRead(table: Keys, indexes: readonly Keys[], conditions: readonly Condition[]): ReadPlan {
  const isGiven = (field: string, ...ways: readonly Condition['is'][]) =>
    conditions.some((condition) => condition.field === field && ways.includes(condition.is))
  const plan = (way: ReadPlan['way'], on: string, used: readonly (string | null)[]): ReadPlan => {
    const filters = conditions.map(({ field }) => field).filter((field) => !used.includes(field))
    return { way, on, filters }
  }
  const { name, partitionKey, sortKey } = table
  if (isGiven(partitionKey, 'equal') && (sortKey === null || isGiven(sortKey, 'equal'))) return plan('get', name, [partitionKey, sortKey])
  const queries = [table, ...indexes]
    .filter((keys) => isGiven(keys.partitionKey, 'equal'))
    .map((keys) => plan('query', keys.name, [keys.partitionKey, keys.sortKey]))
  // Sorting keeps the order of equals: the table, then the indexes.
  const [best] = queries.toSorted((left, right) => left.filters.length - right.filters.length)
  return best ?? plan('scan', name, [])
}
