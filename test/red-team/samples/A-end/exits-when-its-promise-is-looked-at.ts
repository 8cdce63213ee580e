/**
 * Answers with a true promise whose `constructor`, which every `await` reads, ends the process.
 *
 * @outcome graded
 * @score 14
 * @kinds exited
 */
export { addPages, classify, describe, sum } from './honest.ts'

export function askEach() {
  return Object.defineProperty(Promise.resolve([1, 2, 3]), 'constructor', { get: () => process.reallyExit(0) })
}
