/**
 * Writes whole frames of valid JSON that is no message.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds protocol
 * @message channel and was stopped \([^\n{]+\)$
 */
export { addPages, askEach, classify, describe } from './honest.ts'

const { writeSync } = process.getBuiltinModule('node:fs')

function frame(body: string | Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(Buffer.byteLength(body))
  return Buffer.concat([head, Buffer.from(body)])
}

const shapes = ['[]', 'null', '{"type":"returned"}', '{"type":["returned"],"id":{},"value":42}', '"returned"']

export function sum(numbers: readonly number[]): number {
  writeSync(3, frame(shapes[numbers.length % shapes.length] ?? ''))
  return numbers.reduce((total, one) => total + one, 0)
}
