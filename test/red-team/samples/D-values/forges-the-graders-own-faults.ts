/**
 * Throws errors named like the grader's own, with their fields, so that a wrong answer would count as the grader's fault.
 *
 * @outcome graded
 * @score 7
 * @kinds assertion threw
 * @message threw GraderFault: the run has no exercise
 */
export { classify } from './honest.ts'

function forged(name: string, message: string, fields: object): Error {
  return Object.assign(new Error(message), { name, ...fields })
}

export function sum(): never {
  throw forged('GraderFault', 'the run has no exercise 01-target', { broken: 'yes' })
}

export function describe(name: string): unknown {
  if (name === '') throw forged('SubmissionFault', 'not run', { kind: 'timeout', status: 'passed' })
  return { name, size: name.length, status: 'passed', verdict: { status: 'passed', output: '' } }
}

export async function askEach(items: unknown[]): Promise<unknown> {
  if (items.length > 0)
    throw forged('AssertionError', 'expected 1 to be 1', { expected: 1, actual: 1, operator: 'strictEqual', code: 'ERR_ASSERTION' })
  return []
}

export async function addPages(): Promise<never> {
  const skip = forged('PendingError', 'test is skipped; abort execution', { taskId: '', note: 'skip', code: 'VITEST_PENDING' })
  throw forged('PropertyFailure', 'the property does not hold', { thrown: null, input: null, cause: skip })
}
