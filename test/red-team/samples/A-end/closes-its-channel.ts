/**
 * Closes the descriptor of its channel beneath the program that answers over it.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds exited
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  process.getBuiltinModule('node:fs').closeSync(3)
  return 0
}
