/**
 * Throws an error with ten thousand fields, named like those of the grader.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds assertion
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name !== '') return honest(name)
  const fields = Array.from({ length: 10_000 }, (_, index) => [`field${index}`, index])
  const grader = { kind: 'passed', status: 'passed', task: { meta: { verdict: { status: 'passed' } } }, actual: 1, expected: 1, showDiff: true }
  throw Object.assign(new Error('the name is empty'), Object.fromEntries(fields), grader, { name: 'GraderFault' })
}
