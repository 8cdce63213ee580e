/**
 * Puts its only thread to sleep, for ever, by waiting for a change of shared memory that nobody else has.
 *
 * @outcome graded
 * @score 15
 * @kinds timeout
 * @message describe did not finish within 2 s
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  return describeRightly(name)
}
