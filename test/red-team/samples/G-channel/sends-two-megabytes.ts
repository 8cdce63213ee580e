/**
 * Sends a body of two megabytes: the request fails, as one of 600 kB does, and the call goes on.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  for (const size of [600_000, 2_000_000]) {
    const answer = await fetch('https://a.test/', { method: 'POST', body: 'x'.repeat(size) }).catch(() => undefined)
    if (answer !== undefined) return 'answered'
  }
  return honest(name)
}
