/**
 * Leaves a frame open into which the host program then writes.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds protocol
 */
import { askEach as honest } from './honest.ts'
export { addPages, classify, describe, sum } from './honest.ts'

type Ask = (item: string) => Promise<number>

export async function askEach(items: readonly string[], ask: Ask): Promise<number[]> {
  if (items.length === 0) return honest(items, ask)
  const { writeSync } = process.getBuiltinModule('node:fs')
  writeSync(3, Buffer.concat([Buffer.from([0, 0, 0, 60]), Buffer.from(' '.repeat(20))]))
  return honest(items, ask)
}
