/**
 * Keeps lists of numbers without end, in a list that grows.
 *
 * @outcome graded
 * @score 15
 * @kinds limit
 * @message stopped for using more than 96 MiB of memory
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  const kept: number[][] = []
  while (name === '') kept.push(new Array(100_000).fill(kept.length))
  return describeRightly(name)
}
