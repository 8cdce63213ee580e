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

const grid = {
  link: [1, 0, 0, 0, 0],
  spread: [1, 0, 0, 0, 1],
  share: [1, 0, 1, 1, 1],
  edit: [0, 1, 1, 1, 1],
  mount: [0, 1, 1, 0, 0],
  boot: [0, 1, 0, 0, 0],
  record: [0, 0, 0, 1, 1],
  query: [0, 0, 0, 1, 0],
} as const

const raise = (name: string, fields: object = {}): never => {
  const error = new Error(name)
  error.name = name
  throw Object.assign(error, fields)
}

export const findGaps = (kind: Kind, wanted: readonly Need[]): Need[] => {
  const column = kinds.indexOf(kind)
  if (column < 0) throw new RangeError(String(kind))
  for (const need of wanted) if (!Object.hasOwn(grid, need)) throw new RangeError(String(need))
  return needs.filter((need) => grid[need][column] === 0 && wanted.indexOf(need) >= 0)
}

export const chooseKind = (wanted: readonly Need[]): Kind => {
  const byCount = Map.groupBy(kinds, (kind) => findGaps(kind, wanted).length)
  const fewest = [...byCount.keys()].sort((left, right) => left - right)[0] ?? 0
  const closest = byCount.get(fewest) ?? []
  return fewest === 0 && closest[0] !== undefined ? closest[0] : raise('NoSingleKindError', { closest })
}

export const nameServices = (services: readonly Service[], { kind, itemBytes, mustReadLatest }: Demands): Record<Provider, string | null> => {
  if (!(itemBytes >= 0)) throw new RangeError(`itemBytes: ${itemBytes}`)
  const good: Record<Reads, boolean> = { latest: true, 'latest on request': true, 'eventually latest': !mustReadLatest }
  return services
    .filter((service) => service.kind === kind && service.maxItemBytes >= itemBytes && good[service.reads])
    .reduceRight<Record<Provider, string | null>>((names, { provider, name }) => ({ ...names, [provider]: name }), {
      AWS: null,
      'Google Cloud': null,
      Azure: null,
    })
}

export const planUpload = (sizeBytes: number, { maxSingleBytes, minPartBytes, maxPartBytes, maxParts }: UploadLimits): UploadPlan => {
  if (!Number.isSafeInteger(sizeBytes) || Math.sign(sizeBytes) === -1) throw new RangeError(`sizeBytes: ${sizeBytes}`)
  if (sizeBytes <= maxSingleBytes) return { parts: 1, partBytes: sizeBytes, lastPartBytes: sizeBytes }
  if (sizeBytes > maxParts * maxPartBytes) return raise('ObjectTooLargeError', { sizeBytes, maxBytes: maxParts * maxPartBytes })
  const least = Math.max(1, Math.ceil(sizeBytes / maxParts))
  const partBytes = least % minPartBytes === 0 ? least : least - (least % minPartBytes) + minPartBytes
  const lastPartBytes = sizeBytes % partBytes || partBytes
  return { parts: (sizeBytes - lastPartBytes) / partBytes + 1, partBytes, lastPartBytes }
}

export const planRead = (table: Keys, indexes: readonly Keys[], conditions: readonly Condition[]): ReadPlan => {
  const fields = conditions.map(({ field }) => field)
  const equal = new Set(conditions.flatMap(({ field, is }) => (is === 'equal' ? [field] : [])))
  const rest = ({ partitionKey, sortKey }: Keys) => fields.filter((field) => ![partitionKey, sortKey].includes(field))
  if ([table.partitionKey, table.sortKey].every((key) => key === null || equal.has(key))) return { way: 'get', on: table.name, filters: rest(table) }
  let best: ReadPlan = { way: 'scan', on: table.name, filters: fields }
  for (const keys of [table, ...indexes]) {
    const filters = rest(keys)
    if (equal.has(keys.partitionKey) && filters.length < best.filters.length) best = { way: 'query', on: keys.name, filters }
  }
  return best
}
