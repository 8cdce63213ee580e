/**
 * Answers with a typed array of two megabytes: too large, and no attack.
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
  return name === '' ? honest(name) : new Uint8Array(2_000_000)
}
