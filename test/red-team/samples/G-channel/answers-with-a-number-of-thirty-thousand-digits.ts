/**
 * Answers with a whole number of 30,000 digits: too large, and no attack.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds unsendable
 * @message its answer is too large
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum(): bigint {
  return 10n ** 30_000n
}
