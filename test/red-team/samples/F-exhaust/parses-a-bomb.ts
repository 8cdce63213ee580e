/**
 * Parses JSON that is small as text and large as values, a list of half a million numbers, until memory is full.
 *
 * @outcome graded
 * @score 15
 * @kinds limit
 * @message stopped for using more than 96 MiB of memory
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name !== '') return describeRightly(name)
  const bomb = `[${'0,'.repeat(500_000)}0]`
  const kept: unknown[] = []
  for (;;) kept.push(JSON.parse(bomb))
}
