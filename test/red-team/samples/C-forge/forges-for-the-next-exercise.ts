/**
 * Right in all it does; then answers for the exercise that is loaded after it: that it cannot be imported, that all it
 * returns is wrong.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

const { parse, stringify } = JSON
let isNext = false

JSON.parse = (text, ...rest) => {
  const message = parse(text, ...rest)
  if (message?.type === 'load') isNext = true
  return message
}

JSON.stringify = (message, ...rest) => {
  if (!isNext) return stringify(message, ...rest)
  if (message.type === 'returned') return stringify({ ...message, value: 'forged' })
  if (message.type === 'loaded') return stringify({ ...message, exports: ['double'] })
  return stringify(message, ...rest)
}
