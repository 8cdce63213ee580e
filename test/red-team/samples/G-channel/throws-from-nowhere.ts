/**
 * Throws errors whose stacks lead to places that no file has.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds threw
 */
export { addPages, askEach, classify, describe } from './honest.ts'

const places = ['0:0', '0:1', '1:0', '99999999:99999999', '9'.repeat(400) + ':1', '1:' + '9'.repeat(400)]

export function sum(numbers: readonly number[]): number {
  const place = places[numbers.length % places.length]
  const error = new Error('nowhere')
  error.stack = `Error: nowhere\n    at sum (${import.meta.url}:${place})`
  throw error
}
