/**
 * Answers a call that has long been answered, beside the running one.
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

// The host program reads each message by JSON.parse: whoever replaces it learns the number of the running call.
let call = 0
const { parse } = JSON
JSON.parse = (text: string) => {
  const message = parse(text)
  if (message?.type === 'call') call = message.id
  return message
}

export function describe(name: string): unknown {
  if (name === '') return honest(name)
  writeSync(3, frame(JSON.stringify({ type: 'returned', id: call - 1, value: 42 })))
  return honest(name)
}
