/**
 * Announces a frame far longer than what follows: its own answer is lost in it.
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
  const { writeSync } = process.getBuiltinModule('node:fs')
  writeSync(3, Buffer.from([0, 15, 0, 0]))
  return honest(name)
}
