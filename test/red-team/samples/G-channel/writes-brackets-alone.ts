/**
 * Writes nothing but brackets, half a million deep, where a message has its type.
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
  writeWhole(frame(`{"type":${'['.repeat(500_000)}${']'.repeat(500_000)}}`))
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
