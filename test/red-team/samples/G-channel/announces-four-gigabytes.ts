/**
 * Announces a frame of four gigabytes.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds protocol
 * @message at most 1048576
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return honest(name)
  const { writeSync } = process.getBuiltinModule('node:fs')
  writeSync(3, Buffer.from([255, 255, 255, 255, 123, 125]))
  return honest(name)
}
