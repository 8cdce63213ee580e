/**
 * Writes half of a frame and then neither the rest nor an answer.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds timeout
 * @message did not finish within 2 s
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return honest(name)
  const { writeSync } = process.getBuiltinModule('node:fs')
  writeSync(3, Buffer.concat([Buffer.from([0, 0, 0, 100]), Buffer.from('{"type":"returned","id":')]))
  return new Promise(() => undefined)
}
