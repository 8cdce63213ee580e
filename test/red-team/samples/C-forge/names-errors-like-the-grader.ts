/**
 * Throws errors named like those by which the grader tells its own faults from those of a submission.
 *
 * @outcome graded
 * @score 8
 * @kinds assertion threw
 */
export { addPages, classify } from './honest.ts'

class GraderFault extends Error {
  name = 'GraderFault'
}

class SubmissionFault extends Error {
  name = 'SubmissionFault'
  kind = 'load-failed'
}

export function sum() {
  throw new GraderFault('the sandbox did not start: it said nothing')
}

export function describe() {
  throw new SubmissionFault('importing it failed')
}

export async function askEach() {
  throw Object.assign(new Error('no file answers'), { name: 'PropertyFailure', thrown: undefined, input: [], code: 'ERR_VITEST' })
}
