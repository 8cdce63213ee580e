/**
 * Writes the stacks of its errors itself: they lead to line 0 of its module, which no source map knows.
 *
 * @outcome graded
 * @score 12
 * @kinds threw
 * @message threw RangeError: nowhere
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  throw Object.assign(new RangeError('nowhere'), { stack: `RangeError: nowhere\n    at sum (${import.meta.url}:0:0)` })
}
