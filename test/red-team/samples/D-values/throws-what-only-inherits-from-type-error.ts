/**
 * Throws an object made with TypeError.prototype, which `instanceof` takes for a TypeError although it is no error at all.
 *
 * @outcome graded
 * @score 10
 * @kinds assertion
 */
import { classify as classifyRightly } from './honest.ts'

export { addPages, askEach, describe, sum } from './honest.ts'

export function classify(kind: string): string {
  if (kind === 'a toaster') throw Object.create(TypeError.prototype, { message: { get: () => 'unknown' } })
  return classifyRightly(kind)
}
