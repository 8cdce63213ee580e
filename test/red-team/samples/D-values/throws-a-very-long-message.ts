/**
 * Throws errors with messages and fields of a hundred thousand characters: the right ones are still right, and the wrong one
 * is told with the beginning of its message.
 *
 * @outcome graded
 * @score 12
 * @kinds threw
 * @message ^threw RangeError: xxxx
 */
import { classify as classifyRightly } from './honest.ts'

export { addPages, askEach, describe } from './honest.ts'

export function classify(kind: string): string {
  return classifyRightly(kind === 'a toaster' ? kind.padEnd(100_000, 'x') : kind)
}

export function sum(): never {
  throw new RangeError('x'.repeat(100_000))
}
