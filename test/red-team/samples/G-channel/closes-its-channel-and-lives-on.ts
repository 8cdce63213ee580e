/**
 * Closes its channel, lives on and never answers.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds timeout
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return honest(name)
  const { closeSync } = process.getBuiltinModule('node:fs')
  closeSync(3)
  setInterval(() => undefined, 100)
  return new Promise(() => undefined)
}
