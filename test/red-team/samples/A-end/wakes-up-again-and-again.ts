/**
 * Lets the process run dry, and gives it something to do each time it is about to end.
 *
 * @not-in-process
 * @outcome graded
 * @score 14
 * @kinds timeout
 */
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe() {
  for (const handle of process._getActiveHandles()) handle.unref()
  process.on('beforeExit', () => setTimeout(() => {}, 10))
  return new Promise(() => {})
}
