/**
 * Calls a function of the suite by a number that no function was passed under.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds protocol
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  const body = Buffer.from(JSON.stringify({ type: 'callback', id: 1, callback: 2 ** 31, args: ['pass'] }))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, body]))
  return new Promise(() => {})
}
