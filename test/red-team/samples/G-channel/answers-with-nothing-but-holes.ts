/**
 * Answers with a list of 170,000 holes, which is more than what may cross.
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
  writeWhole(frame(`{"type":"returned","id":${call},"value":["a"${',["h"]'.repeat(170_000)}]}`))
  return new Promise(() => undefined)
}

/** A pipe takes only so much at a time. */
function writeWhole(bytes: Buffer): void {
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(3, bytes.subarray(sent))
    } catch {
      // Full: the other side reads on.
    }
  }
}
