/**
 * Switches the channel to blocking and back, beside honest answers.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

let isBlocking = false

export function describe(name: string): unknown {
  isBlocking = !isBlocking
  for (const handle of process._getActiveHandles()) if (handle.fd === 4 || handle._handle?.fd === 4) handle._handle?.setBlocking?.(isBlocking)
  return honest(name)
}
