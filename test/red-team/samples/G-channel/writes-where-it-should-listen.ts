/**
 * Writes megabytes into the pipe on which it is told its calls, beside honest answers.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  const { writeSync } = process.getBuiltinModule('node:fs')
  const bytes = Buffer.alloc(65_536, 'x')
  try {
    for (let round = 0; round < 500; round += 1) writeSync(4, bytes)
  } catch {
    // Full: nobody reads there.
  }
  return honest(name)
}
