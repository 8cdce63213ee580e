/**
 * Says, before its module is imported, that it was, with an export that it does not have.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
export { addPages, askEach, classify, describe } from './honest.ts'

const { writeSync } = process.getBuiltinModule('node:fs')
const { stringify } = JSON
JSON.stringify = (message, ...rest) =>
  message?.type === 'loaded' ? stringify({ ...message, exports: [...message.exports, 'sum'] }) : stringify(message, ...rest)
