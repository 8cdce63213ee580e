/**
 * Announces a megabyte and sends it byte by byte: each arrival must cost the grader no more than that byte.
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
  writeSync(3, Buffer.from([0, 15, 255, 255]))
  const one = Buffer.from('[')
  for (const end = performance.now() + 1_200; performance.now() < end; ) {
    try {
      writeSync(3, one)
    } catch {
      // Full: the other side reads on.
    }
  }
  return new Promise(() => undefined)
}
