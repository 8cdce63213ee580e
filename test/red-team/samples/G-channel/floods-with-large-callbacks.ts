/**
 * Calls the suite's function with nearly a megabyte, over and over, and never lets it answer.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds limit
 */
import { askEach as honest } from './honest.ts'
export { addPages, classify, describe, sum } from './honest.ts'

type Ask = (item: unknown) => Promise<number>

export async function askEach(items: readonly string[], ask: Ask): Promise<number[]> {
  if (items.length === 0) return honest(items, ask)
  const large = Array.from({ length: 15 }, () => 'x'.repeat(65_000))
  for (;;) void ask(large)
}
