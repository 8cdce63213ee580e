/**
 * Answers with what only the grader may send: a function, a kept object, a signal, a stand-in.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds protocol
 */
export { addPages, askEach, classify, describe } from './honest.ts'

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

const tags = [['f', 1], ['k', 1], ['g', 1, true, null], ['l', 1, 'clock']]

export function sum(numbers: readonly number[]): unknown {
  writeSync(3, frame(JSON.stringify({ type: 'returned', id: call, value: tags[numbers.length % tags.length] })))
  return new Promise(() => undefined)
}
