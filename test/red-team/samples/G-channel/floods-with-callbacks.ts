/**
 * Calls the suite's function ten thousand times at once.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds limit
 * @message messages to the grader
 */
import { askEach as honest } from './honest.ts'
export { addPages, classify, describe, sum } from './honest.ts'

type Ask = (item: string) => Promise<number>

export async function askEach(items: readonly string[], ask: Ask): Promise<number[]> {
  if (items.length === 0) return honest(items, ask)
  return Promise.all(Array.from({ length: 10_000 }, () => ask('again')))
}
