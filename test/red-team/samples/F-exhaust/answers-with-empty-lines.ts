/**
 * Answers wrongly with errors whose messages are tens of thousands of empty lines and that have no stack, so that whoever shows them
 * and cleans up what is shown takes its time.
 *
 * @outcome graded
 * @score 15
 * @kinds assertion
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return describeRightly(name)
  const errors = Array.from({ length: 4 }, () => Object.assign(new Error('\n'.repeat(65_000)), { stack: '' }))
  return { name, size: -1, ...errors }
}
