/**
 * Greets the grader a second time, as if another process had just begun.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds protocol
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  const body = Buffer.from('{"type":"hello"}')
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, body]))
  return new Promise(() => {})
}
