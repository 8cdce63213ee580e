/**
 * Answers with a bigint of a hundred thousand bits: more than may cross, and no message of its own on the grader's channel.
 *
 * @outcome graded
 * @score 12
 * @kinds unsendable
 * @message its answer is too large
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum(): unknown {
  return 2n ** 100_000n
}
