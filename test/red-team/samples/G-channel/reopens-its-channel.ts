/**
 * Closes its channel and opens something else in its place.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds exited
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return honest(name)
  const { closeSync, openSync } = process.getBuiltinModule('node:fs')
  closeSync(3)
  openSync(process.argv[1], 'r')
  return honest(name)
}
