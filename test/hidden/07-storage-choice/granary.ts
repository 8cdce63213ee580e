import { fc } from '#suite'
import type { Condition, Keys, Kind, Need, Provider, ReadPlan, Service, UploadLimits } from '../../../solutions/07-storage-choice/storage-choice.ts'

export const kinds = ['object', 'block', 'file', 'sql', 'nosql'] as const
export const needs = ['link', 'spread', 'share', 'edit', 'mount', 'boot', 'record', 'query'] as const

/** The lesson's table by rows, in the order of the kinds; the reference keeps it by columns. */
const rows: Readonly<Record<Need, string>> = {
  link: 'x....',
  spread: 'x...x',
  share: 'x.xxx',
  edit: '.xxxx',
  mount: '.xx..',
  boot: '.x...',
  record: '...xx',
  query: '...x.',
}
export const gapsOf = (kind: Kind, wanted: readonly Need[]) => needs.filter((need) => wanted.includes(need) && rows[need][kinds.indexOf(kind)] === '.')

export const wantedNeeds = fc.shuffledSubarray([...needs])
export const anyGapQuestion = fc.tuple(fc.constantFrom(...kinds), wantedNeeds)

const service = (provider: Provider, name: string, kind: Kind, maxItemBytes: number, reads: Service['reads'] = 'latest'): Service => {
  return { provider, name, kind, maxItemBytes, reads }
}

/** Places that keep grain and nothing else. */
export const granary: readonly Service[] = [
  service('Azure', 'Sack', 'object', 900),
  service('AWS', 'Loft', 'object', 500, 'eventually latest'),
  service('AWS', 'Crib', 'nosql', 40, 'eventually latest'),
  service('AWS', 'Mow', 'nosql', 30, 'latest on request'),
  service('AWS', 'Rick', 'nosql', 80),
  service('Google Cloud', 'Bin', 'nosql', 60),
  service('Google Cloud', 'Silo', 'object', Number.POSITIVE_INFINITY),
  service('Azure', 'Tub', 'nosql', 50, 'latest on request'),
]

export const cart: UploadLimits = { maxSingleBytes: 40, minPartBytes: 7, maxPartBytes: 70, maxParts: 5 }

export const anyUpload = fc
  .record({
    maxSingleBytes: fc.nat(300),
    minPartBytes: fc.integer({ min: 1, max: 50 }),
    factor: fc.integer({ min: 7, max: 20 }),
    maxParts: fc.integer({ min: 2, max: 12 }),
  })
  .chain(({ factor, ...rest }) => {
    const limits = { ...rest, maxPartBytes: rest.minPartBytes * factor }
    return fc.tuple(fc.integer({ min: 0, max: limits.maxPartBytes * limits.maxParts }), fc.constant(limits))
  })

/** Harvests by field and day, and two indexes on them. */
export const harvests: Keys = { name: 'harvests', partitionKey: 'field', sortKey: 'day' }
export const farms: Keys = { name: 'farms', partitionKey: 'farm', sortKey: null }
export const byCrop: Keys = { name: 'by-crop', partitionKey: 'crop', sortKey: 'tons' }
export const byFarmer: Keys = { name: 'by-farmer', partitionKey: 'farmer', sortKey: null }

/** Conditions in short: `field=` is 'equal', `field~` is 'range'. */
export const where = (...texts: readonly string[]): Condition[] =>
  texts.map((text) => ({ field: text.slice(0, -1), is: text.endsWith('=') ? 'equal' : 'range' }))

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const anyKeys = (name: string) =>
  fc.record({ name: fc.constant(name), partitionKey: letter, sortKey: fc.option(letter) }).filter(({ partitionKey, sortKey }) => partitionKey !== sortKey)
const anyConditions = fc.uniqueArray(fc.record({ field: letter, is: fc.constantFrom('equal' as const, 'range' as const) }), {
  selector: ({ field }) => field,
  maxLength: 5,
})
export const anyRead = fc.tuple(anyKeys('table'), fc.tuple(anyKeys('first'), anyKeys('second')), anyConditions)

/** The same by counting: a way that uses more conditions is better, and a get is better than all. */
export function readPlanOf(table: Keys, indexes: readonly Keys[], conditions: readonly Condition[]): ReadPlan {
  const ways = new Map(conditions.map(({ field, is }) => [field, is]))
  let best = { way: 'scan' as ReadPlan['way'], on: table.name, used: new Set<string>() }
  for (const keys of [table, ...indexes]) {
    if (ways.get(keys.partitionKey) !== 'equal') continue
    const used = new Set([keys.partitionKey, keys.sortKey ?? keys.partitionKey].filter((field) => ways.has(field)))
    const isWhole = keys.sortKey === null || ways.get(keys.sortKey) === 'equal'
    if (keys === table && isWhole) best = { way: 'get', on: keys.name, used }
    else if (best.way !== 'get' && used.size > best.used.size) best = { way: 'query', on: keys.name, used }
  }
  return { way: best.way, on: best.on, filters: [...ways.keys()].filter((field) => !best.used.has(field)) }
}
