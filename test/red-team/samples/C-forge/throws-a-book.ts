/**
 * Throws errors whose name, message, stack, causes and fields are as long as can be.
 *
 * @outcome graded
 * @score 8
 * @kinds assertion threw
 */
export { addPages, classify } from './honest.ts'

const long = 'all is well. '.repeat(4_000)

export function sum() {
  throw Object.assign(new Error(long), { name: `E${long}`, stack: long.repeat(10) })
}

export function describe() {
  throw Object.assign(new Error(long.repeat(10)), { field: 'name' })
}

export async function askEach() {
  let error = new Error('line\n'.repeat(10_000))
  for (let depth = 0; depth < 500; depth += 1) error = new Error('because', { cause: error })
  throw error
}
