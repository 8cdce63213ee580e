/**
 * Requests an address that is longer than any server takes, while the test has handlers: the request fails, as one with too
 * many headers does, and what it does honestly besides counts.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { addPages as honest } from './honest.ts'
export { askEach, classify, describe, sum } from './honest.ts'

export async function addPages(url: string): Promise<number> {
  await fetch(`${url}/${'long/'.repeat(2_000)}`).catch(() => undefined)
  return honest(url)
}
