/**
 * Ends its process in one of its functions, after other calls have been answered.
 *
 * @outcome graded
 * @score 12
 * @kinds exited
 * @message remove process.exit
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum(): number {
  process.exit(0)
}
