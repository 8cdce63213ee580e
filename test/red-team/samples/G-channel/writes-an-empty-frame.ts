/**
 * Writes a frame of no bytes.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds protocol
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return honest(name)
  const { writeSync } = process.getBuiltinModule('node:fs')
  writeSync(3, Buffer.alloc(4))
  return honest(name)
}
