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

/** What an error needs to be told apart. */
class NoSingleKindError extends Error {
  override name = 'NoSingleKindError'
  closest: Kind[]

  constructor(closest: Kind[]) {
    super(`closest: ${closest}`)
    this.closest = closest
  }
}

class ObjectTooLargeError extends Error {
  override name = 'ObjectTooLargeError'
  sizeBytes: number
  maxBytes: number

  constructor(sizeBytes: number, maxBytes: number) {
    super('too large')
    this.sizeBytes = sizeBytes
    this.maxBytes = maxBytes
  }
}

function has(kind: Kind, need: Need): boolean {
  switch (need) {
    case 'link':
      return kind === 'object'
    case 'spread':
      return kind === 'object' || kind === 'nosql'
    case 'share':
      return kind !== 'block'
    case 'edit':
      return kind !== 'object'
    case 'mount':
      return kind === 'block' || kind === 'file'
    case 'boot':
      return kind === 'block'
    case 'record':
      return kind === 'sql' || kind === 'nosql'
    case 'query':
      return kind === 'sql'
    default:
      throw new RangeError(`unknown need ${need}`)
  }
}

export function findGaps(kind: Kind, wanted: readonly Need[]): Need[] {
  if (kinds.indexOf(kind) === -1) throw new RangeError(`unknown kind ${kind}`)
  const gaps = new Set<Need>()
  for (const need of wanted) if (!has(kind, need)) gaps.add(need)
  return [...gaps].sort((left, right) => needs.indexOf(left) - needs.indexOf(right))
}

export function chooseKind(wanted: readonly Need[]): Kind {
  let fewest = Infinity
  let closest: Kind[] = []
  for (const kind of kinds) {
    const count = findGaps(kind, wanted).length
    if (count === 0) return kind
    if (count < fewest) closest = []
    if (count <= fewest) closest.push(kind)
    fewest = Math.min(fewest, count)
  }
  throw new NoSingleKindError(closest)
}

export function nameServices(services: readonly Service[], demands: Demands): Record<Provider, string | null> {
  if (Number.isNaN(demands.itemBytes) || demands.itemBytes < 0) throw new RangeError('itemBytes must not be negative')
  const result: Record<Provider, string | null> = { AWS: null, 'Google Cloud': null, Azure: null }
  for (const service of services) {
    if (service.kind !== demands.kind) continue
    if (service.maxItemBytes < demands.itemBytes) continue
    if (demands.mustReadLatest && service.reads === 'eventually latest') continue
    result[service.provider] ??= service.name
  }
  return result
}

export function planUpload(sizeBytes: number, limits: UploadLimits): UploadPlan {
  if (sizeBytes < 0 || Math.floor(sizeBytes) !== sizeBytes) throw new RangeError('sizeBytes must be a whole number')
  if (sizeBytes <= limits.maxSingleBytes) return { parts: 1, partBytes: sizeBytes, lastPartBytes: sizeBytes }
  for (let partBytes = limits.minPartBytes; partBytes <= limits.maxPartBytes; partBytes += limits.minPartBytes) {
    if (partBytes * limits.maxParts < sizeBytes) continue
    let parts = 0
    let left = sizeBytes
    while (left > partBytes) {
      left -= partBytes
      parts += 1
    }
    return { parts: parts + 1, partBytes, lastPartBytes: left }
  }
  throw new ObjectTooLargeError(sizeBytes, limits.maxParts * limits.maxPartBytes)
}

/** One way to read, and what it makes use of. */
class Way {
  readonly keys: Keys
  readonly conditions: readonly Condition[]

  constructor(keys: Keys, conditions: readonly Condition[]) {
    this.keys = keys
    this.conditions = conditions
  }

  private given(field: string | null): Condition | undefined {
    return this.conditions.find((condition) => condition.field === field)
  }

  get isOpen(): boolean {
    return this.given(this.keys.partitionKey)?.is === 'equal'
  }

  get isWhole(): boolean {
    return this.isOpen && (this.keys.sortKey === null || this.given(this.keys.sortKey)?.is === 'equal')
  }

  get filters(): string[] {
    const { partitionKey, sortKey } = this.keys
    return this.conditions.filter(({ field }) => field !== partitionKey && field !== sortKey).map(({ field }) => field)
  }
}

export function planRead(table: Keys, indexes: readonly Keys[], conditions: readonly Condition[]): ReadPlan {
  const ways = [table, ...indexes].map((keys) => new Way(keys, conditions))
  const [own] = ways
  if (own?.isWhole) return { way: 'get', on: table.name, filters: own.filters }
  const open = ways.filter((way) => way.isOpen)
  const best = open.reduce<Way | undefined>((first, way) => (first && first.filters.length <= way.filters.length ? first : way), undefined)
  if (best) return { way: 'query', on: best.keys.name, filters: best.filters }
  return { way: 'scan', on: table.name, filters: conditions.map((condition) => condition.field) }
}
