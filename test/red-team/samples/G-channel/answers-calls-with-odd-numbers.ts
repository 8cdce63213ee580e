/**
 * Answers calls whose numbers are no numbers of calls: huge, negative, broken, text.
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

const ids = ['1e308', '-1', '1.5', '"7"', '1e999', 'null']

export function sum(numbers: readonly number[]): number {
  writeSync(3, frame(`{"type":"returned","id":${ids[numbers.length % ids.length]},"value":42}`))
  return numbers.reduce((total, one) => total + one, 0)
}
