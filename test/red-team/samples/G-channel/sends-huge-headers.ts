/**
 * Sends a hundred headers, and then sixty of 16 kB each, beside honest answers: nothing answers either.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x-${index}`, 'y']))
  const long = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`x-${index}`, 'y'.repeat(16_000)]))
  for (const headers of [many, long]) {
    const answer = await fetch('https://headers.test/', { headers }).catch(() => undefined)
    if (answer !== undefined) return 'answered'
  }
  return honest(name)
}
