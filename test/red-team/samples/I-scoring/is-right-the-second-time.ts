/**
 * Is wrong at first and right when it is asked the same again at once: no test asks twice for a better answer.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
import { sum as honest } from './honest.ts'
export { addPages, askEach, classify, describe } from './honest.ts'

let last: string | undefined

export function sum(numbers: readonly number[]): number {
  const input = JSON.stringify(numbers)
  const isAgain = input === last
  last = input
  return isAgain ? honest(numbers) : 0.5
}
