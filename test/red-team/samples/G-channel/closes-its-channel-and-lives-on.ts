/**
 * Closes both ends of its channel, lives on and never answers.
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
  for (const fd of [3, 4]) closeSync(fd)
  setInterval(() => undefined, 100)
  return new Promise(() => undefined)
}
