/**
 * Announces an answer of a thousand bytes on its channel, sends ten of them and ends.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds exited
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(1_000)
  process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, Buffer.from('{"type":"r')]))
  process.reallyExit(0)
}
