/**
 * Sends one message after the other that is just short enough to be read, until it is stopped.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds limit
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
  const body = 'A'.repeat(1024 * 1024 - 100)
  const large = frame(`{"type":"request","id":1,"method":"PUT","url":"https://a.test/","headers":[],"body":"${body}"}`)
  for (;;) writeWhole(large)
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
