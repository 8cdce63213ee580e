/**
 * Opens the one file that it may read until no descriptor is left, says so if that is more than it should have, and closes them.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  const { openSync, closeSync } = process.getBuiltinModule('node:fs')
  const open: number[] = []
  try {
    while (open.length < 5_000) open.push(openSync(process.argv[1]!))
  } catch (error) {
    console.log(String(error))
  }
  for (const fd of open) closeSync(fd)
  return open.length < 300 ? describeRightly(name) : { name, size: open.length }
}
