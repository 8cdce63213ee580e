/**
 * Throws verdicts instead of errors: an object that says "passed", and an error that carries a task with its verdict.
 *
 * @outcome graded
 * @score 8
 * @kinds assertion threw
 */
export { addPages, classify } from './honest.ts'

const verdict = { status: 'passed', output: '' }

export function sum() {
  throw verdict
}

export function describe() {
  throw Object.assign(new Error(''), { task: { meta: { verdict }, result: { state: 'pass' } }, verdict, ...verdict })
}

export async function askEach() {
  throw [verdict, { broken: 'the grader failed' }]
}
