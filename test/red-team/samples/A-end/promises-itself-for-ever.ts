/**
 * Answers with an object like a promise that comes out as itself, again and again: the process never gets to anything else.
 *
 * @outcome graded
 * @score 14
 * @kinds timeout
 */
export { addPages, classify, describe, sum } from './honest.ts'

export function askEach() {
  const again = { then: (resolve) => resolve(again) }
  return again
}
