/**
 * Sends a request with half a million headers that are none: each is a complaint of its own for whoever checks the
 * message, and all of them together must not keep the grader busy while others wait.
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
  const headers = '1,'.repeat(500_000)
  writeWhole(frame(`{"type":"request","id":1,"method":"GET","url":"https://a.test/","headers":[${headers}1],"body":null}`))
  return honest(name)
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
