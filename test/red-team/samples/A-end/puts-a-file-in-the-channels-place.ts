/**
 * Closes its channel and opens a file, which gets the channel's number: what the process answers goes there.
 *
 * @not-in-process
 * @outcome graded
 * @score 14
 * @kinds exited
 */
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name) {
  const fs = process.getBuiltinModule('node:fs')
  fs.closeSync(3)
  fs.openSync(process.argv[1], 'r')
  return { name, size: name.length }
}
