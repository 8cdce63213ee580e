/**
 * Answers its own call with the right text in bytes that are no UTF-8: nothing that the host program writes.
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
  const [before, after] = JSON.stringify({ type: 'returned', id: call, value: ['o', ['name', 'A#da'], ['size', 3]] }).split('#')
  writeSync(3, frame(Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from(after)])))
  return new Promise(() => undefined)
}
