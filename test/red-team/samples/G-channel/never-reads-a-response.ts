/**
 * Asks for a page over and over and never reads what comes.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds assertion
 */
import { addPages as honest } from './honest.ts'
export { askEach, classify, describe, sum } from './honest.ts'

const unread: Response[] = []

export async function addPages(url: string): Promise<number> {
  for (let round = 0; round < 100; round += 1) unread.push(await fetch(url))
  return honest(url)
}
