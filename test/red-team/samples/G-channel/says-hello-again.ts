/**
 * Says hello again, in the middle of a call.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds protocol
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

const { writeSync } = process.getBuiltinModule('node:fs')

function frame(body: string | Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(Buffer.byteLength(body))
  return Buffer.concat([head, Buffer.from(body)])
}

export function describe(name: string): unknown {
  if (name === '') return honest(name)
  writeSync(3, frame('{"type":"hello"}'))
  return honest(name)
}
