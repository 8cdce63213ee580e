/**
 * Right in all it does; but from the next exercise on, it pauses before each message of the grader, never too long for one
 * call.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

const { parse } = JSON
let isNext = false

JSON.parse = (text, ...rest) => {
  const message = parse(text, ...rest)
  if (message?.type === 'load') isNext = true
  if (isNext) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200)
  return message
}
