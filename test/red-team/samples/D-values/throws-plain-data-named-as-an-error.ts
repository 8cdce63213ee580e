/**
 * Throws plain objects with the name and fields of the errors that the contract asks for: they are no errors, and no
 * `instanceof TypeError` would ever catch them.
 *
 * @outcome graded
 * @score 9
 * @kinds assertion
 */
import { classify as classifyRightly, describe as describeRightly } from './honest.ts'

export { addPages, askEach, sum } from './honest.ts'

export function classify(kind: string): string {
  if (kind === 'a toaster') throw { name: 'TypeError', message: 'unknown', stack: '' }
  return classifyRightly(kind)
}

export function describe(name: string): unknown {
  if (name === '') throw { name: 'EmptyNameError', field: 'name' }
  return describeRightly(name)
}
