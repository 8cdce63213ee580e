/**
 * Answers nothing and lets go of every handle that keeps the process alive, so that it ends of its own accord with the
 * code of success.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds exited
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  process.exitCode = 0
  for (const handle of process._getActiveHandles()) handle.unref()
  return new Promise(() => {})
}
