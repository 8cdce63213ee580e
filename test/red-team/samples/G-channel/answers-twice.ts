/**
 * Answers one call twice, wrongly and then rightly: the first answer counts, the second ends the process.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds assertion
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
  const answers = [4, 3].map((size) => frame(JSON.stringify({ type: 'returned', id: call, value: ['o', ['name', name], ['size', size]] })))
  writeSync(3, Buffer.concat(answers))
  return new Promise(() => undefined)
}
