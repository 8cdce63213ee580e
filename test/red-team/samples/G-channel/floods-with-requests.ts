/**
 * Sends three hundred requests in one test, and then does what it should.
 *
 * @not-in-process
 * @outcome graded
 * @score 14
 * @kinds limit
 * @message more than 200 requests in one test
 */
import { addPages as honest } from './honest.ts'
export { askEach, classify, describe, sum } from './honest.ts'

export async function addPages(url: string): Promise<number> {
  await Promise.allSettled(Array.from({ length: 300 }, () => fetch(url)))
  return honest(url)
}
