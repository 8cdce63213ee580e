/**
 * Writes a well-formed answer to a call that nobody made on its channel, and then answers wrongly.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds protocol
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum(): number {
  const { writeSync } = process.getBuiltinModule('node:fs')
  const body = Buffer.from(JSON.stringify({ type: 'returned', id: 987_654, value: 42 }))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  writeSync(3, Buffer.concat([head, body]))
  return 0
}
