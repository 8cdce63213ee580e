/**
 * Keeps what one test taught it and answers the next test from that: right for the first, wrong for the second.
 *
 * @outcome graded
 * @score 15
 * @kinds assertion
 */
import { addPages as honest } from './honest.ts'
export { askEach, classify, describe, sum } from './honest.ts'

const known = new Map<string, number>()

export async function addPages(url: string): Promise<number> {
  const total = known.get(url) ?? (await honest(url))
  known.set(url, total)
  return total
}
