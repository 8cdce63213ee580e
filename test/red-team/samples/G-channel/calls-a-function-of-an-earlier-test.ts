/**
 * Keeps the function of one test and calls it in the next: nobody listens any more, and nothing comes of it.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { askEach as honest } from './honest.ts'
export { addPages, classify, describe, sum } from './honest.ts'

type Ask = (item: string) => Promise<number>
const kept: Ask[] = []

export async function askEach(items: readonly string[], ask: Ask): Promise<number[]> {
  for (const earlier of kept) void earlier('late')
  kept.push(ask)
  return honest(items, ask)
}
