/**
 * Answers rightly at once and keeps its process busy for most of a second afterwards, so that the next call has to wait.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  setImmediate(() => {
    const end = performance.now() + 700
    while (performance.now() < end);
  })
  return describeRightly(name)
}
