/**
 * Writes bytes that are no frame at all.
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
  writeSync(3, Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 89 + 200) % 256)))
  return honest(name)
}
