/**
 * Crashes with `undefined`, and rejects with `null`: errors without a message, a stack or a name.
 *
 * @outcome graded
 * @score 10
 * @kinds crashed
 */
export { addPages, classify, describe } from './honest.ts'

export function sum() {
  setImmediate(() => {
    throw undefined
  })
  return new Promise(() => {})
}

export function askEach() {
  void Promise.reject(null)
  return new Promise(() => {})
}
