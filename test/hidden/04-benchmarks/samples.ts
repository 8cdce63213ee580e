import { fc } from '#suite'
import type { Summary } from '../../../solutions/04-benchmarks/benchmarks.ts'

export const summary = (medianMs: number, spreadMs: number, p95Ms = medianMs + 3 * spreadMs): Summary => ({ medianMs, p95Ms, spreadMs })

/** Quarters of a millisecond, so that means and distances are exact. */
export const anySamples = fc.array(
  fc.integer({ min: 0, max: 4_000 }).map((quarters) => quarters / 4),
  { minLength: 1, maxLength: 60 },
)

/** The median by counting: the mean of the least and the greatest value with at most half of all below it and at most half above. */
export function medianOf(values: readonly number[]): number {
  const half = values.length / 2
  const middle = values.filter((value) => values.filter((one) => one < value).length <= half && values.filter((one) => one > value).length <= half)
  return (Math.min(...middle) + Math.max(...middle)) / 2
}

/** The sum of the squares, in whole numbers of any size. */
export function sumOfSquares(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + BigInt(value) ** 2n, 0n))
}
