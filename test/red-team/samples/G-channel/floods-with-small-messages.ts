/**
 * Sends twenty thousand small messages that are well formed and mean nothing.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds limit
 * @message messages to the grader
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
  const flood = Buffer.concat(Array(100).fill(frame('{"type":"callback","id":1,"callback":1,"args":[]}')))
  for (let round = 0; round < 200; round += 1) writeWhole(flood)
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
