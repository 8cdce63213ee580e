/**
 * Answers with texts of which each may cross, but not all of them together: too large, and no attack.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds unsendable
 * @message its answer is too large
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return honest(name)
  return Array.from({ length: 30 }, () => 'x'.repeat(60_000))
}
