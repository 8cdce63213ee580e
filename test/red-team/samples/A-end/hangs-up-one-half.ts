/**
 * Closes what it speaks into and goes on listening, alive and silent.
 *
 * @not-in-process
 * @outcome graded
 * @score 14
 * @kinds exited
 */
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe() {
  process.getBuiltinModule('node:fs').closeSync(3)
  setInterval(() => {}, 1_000)
  return new Promise(() => {})
}
