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

/** The needs that this kind does not meet, each once, in the order of `needs`. A kind or need that is none: RangeError that names it. */
export function findGaps(kind: Kind, wanted: readonly Need[]): Need[] {
  throw new Error('NotImplemented: findGaps')
}

/**
 * The first of `kinds` without gaps.
 * @throws NoSingleKindError: an Error of that `name` with `closest`, the kinds with the fewest gaps, in the order of `kinds`
 */
export function chooseKind(wanted: readonly Need[]): Kind {
  throw new Error('NotImplemented: chooseKind')
}

/**
 * For each provider the name of its first service of the kind that takes an item of `itemBytes` and, if it must, can read the latest; else null.
 * @throws RangeError that names itemBytes when it is negative or NaN
 */
export function nameServices(services: readonly Service[], demands: Demands): Record<Provider, string | null> {
  throw new Error('NotImplemented: nameServices')
}

/**
 * One request (parts 1, both sizes `sizeBytes`), or the smallest parts that are a multiple of `minPartBytes` and number at most `maxParts`.
 * @throws RangeError that names sizeBytes unless it is a whole number from 0 on; ObjectTooLargeError, an Error of that `name` with `sizeBytes`
 * and `maxBytes`, when it is too much for one request and more than `maxBytes`: what `maxParts` parts of `maxPartBytes` hold
 */
export function planUpload(sizeBytes: number, limits: UploadLimits): UploadPlan {
  throw new Error('NotImplemented: planUpload')
}

/**
 * The way to the items that meet all conditions (no field twice): 'get' if 'equal' gives every key of the table; else 'query' of the table or
 * index whose partition key 'equal' gives (its sort key may be given either way), of several the one that uses most conditions, the table
 * before the indexes, these in order; else 'scan' of the table. `filters` keep the order of the conditions.
 */
export function planRead(table: Keys, indexes: readonly Keys[], conditions: readonly Condition[]): ReadPlan {
  throw new Error('NotImplemented: planRead')
}
