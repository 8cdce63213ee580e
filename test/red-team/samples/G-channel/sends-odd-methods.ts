/**
 * Writes requests with methods that no request may have, and one with a body that its method forbids: none is
 * answered, none harms.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

const { writeSync } = process.getBuiltinModule('node:fs')

function frame(body: string | Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(Buffer.byteLength(body))
  return Buffer.concat([head, Buffer.from(body)])
}

const methods = ['TRACE', 'CONNECT', 'track', 'GE T', 'GET\r\nX-Injected: 1', '', ' GET', 'GÉT', 'GET\u0000', 'G'.repeat(40)]

export function describe(name: string): unknown {
  const odd = methods.map((method) => ({ method, body: null }))
  for (const [index, request] of [...odd, { method: 'GET', body: 'aGVsbG8=' }, { method: 'HEAD', body: '%%%' }].entries()) {
    writeSync(3, frame(JSON.stringify({ type: 'request', id: 900_000 + index, url: 'https://odd.test/', headers: [], ...request })))
  }
  return honest(name)
}
