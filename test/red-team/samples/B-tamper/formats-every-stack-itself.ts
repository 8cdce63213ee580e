/**
 * Takes over `Error.prepareStackTrace` and answers with things that are no text: a proxy, then an error that it throws.
 *
 * @outcome graded
 * @score 12
 * @kinds threw
 * @message threw RangeError: a stack, please
 */
export { addPages, askEach, classify, describe } from './honest.ts'

let asked = 0
Error.prepareStackTrace = (error) => {
  asked += 1
  if (asked % 2 === 0) throw new Error('no stack today', { cause: error })
  return new Proxy([], {})
}
Error.stackTraceLimit = Number.POSITIVE_INFINITY

export function sum() {
  throw new RangeError('a stack, please')
}
