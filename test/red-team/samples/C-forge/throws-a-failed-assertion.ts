/**
 * Throws what looks like a failed assertion of the suite, with `expected` and `actual` the same.
 *
 * @outcome graded
 * @score 10
 * @kinds threw
 * @message ^threw AssertionError: expected 42 to be 42
 */
export { addPages, classify, describe } from './honest.ts'

const fields = { expected: 42, actual: 42, showDiff: false, operator: 'strictEqual', generatedMessage: true, ok: true }

export function sum() {
  throw Object.assign(new Error('expected 42 to be 42 // Object.is equality'), { name: 'AssertionError', ...fields })
}

export async function askEach() {
  const { AssertionError } = process.getBuiltinModule('node:assert')
  throw new AssertionError({ message: 'expected 42 to be 42', ...fields })
}
