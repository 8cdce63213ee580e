/**
 * Says in the middle of a call that its module could not be loaded.
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
  const module = Number(import.meta.url.split('/').at(-1))
  writeSync(3, frame(JSON.stringify({ type: 'load-failed', module, error: 'too late' })))
  return honest(name)
}
