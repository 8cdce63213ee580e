/**
 * Ends its own half of the channel and goes on listening with the other, alive and silent.
 *
 * @not-in-process
 * @outcome graded
 * @score 14
 * @kinds exited
 */
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe() {
  for (const handle of process._getActiveHandles()) handle.end()
  setInterval(() => {}, 1_000)
  return new Promise(() => {})
}
