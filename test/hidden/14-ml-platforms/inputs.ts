import { fc } from '#suite'
import type { Step } from '../../../solutions/14-ml-platforms/ml-platforms.ts'
import { loomNames } from './looms.ts'

/** Steps from lines such as `bake: mix, heat`. */
export const steps = (...lines: readonly string[]): Step[] =>
  lines.map((line) => {
    const [name = '', after = ''] = line.split(': ')
    return { name, after: after === '' ? [] : after.split(', ') }
  })

/** Steps without a cycle, listed in any order. */
export const anySteps = fc
  .tuple(fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()))
  .map(([rows, keys]) => {
    const made = rows.map((row, at) => ({ name: `s${at}`, after: row.flatMap((waits, other) => (waits && other < at ? [`s${other}`] : [])) }))
    const drawn = made.map((step) => ({ step, key: keys.next().value ?? 0 }))
    return drawn.sort((left, right) => left.key - right.key).map(({ step }) => step)
  })

export const anyMonth = fc.tuple(fc.integer({ min: 2008, max: 2024 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => {
  return `${year}-${String(month).padStart(2, '0')}`
})

/** Names, and words that are none. */
export const anyTokens = fc.array(fc.constantFrom(...loomNames, 'wool', 'Heirloom'), { minLength: 2, maxLength: 6 })
