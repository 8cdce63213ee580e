/**
 * Returns a Date whose time is a bigint, which no JSON holds: writing the answer down throws a TypeError, but the function
 * did not, as it should have.
 *
 * @outcome graded
 * @score 10
 * @kinds assertion
 */
import { classify as classifyRightly } from './honest.ts'

export { addPages, askEach, describe, sum } from './honest.ts'

export function classify(kind: string): unknown {
  return kind === 'a toaster' ? Object.assign(new Date(), { getTime: () => 1n }) : classifyRightly(kind)
}
