/**
 * Prints without end: lines by console.log in one function, bytes straight to the descriptor of errors in another.
 *
 * @outcome graded
 * @score 14
 * @kinds limit
 * @message stopped after printing more than 1048576 bytes
 */
import { askEach as askRightly, describe as describeRightly } from './honest.ts'

export { addPages, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  while (name === '') console.log('All work and no play makes Jack a dull boy. '.repeat(20))
  return describeRightly(name)
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<number[]> {
  const { writeSync } = process.getBuiltinModule('node:fs')
  const bytes = Buffer.alloc(64 * 1024, 0x1b)
  while (items.length === 0) {
    try {
      writeSync(2, bytes)
    } catch {
      // Full for the moment.
    }
  }
  return askRightly(items, ask)
}
