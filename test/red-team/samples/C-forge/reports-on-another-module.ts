/**
 * Reports, with a number that is not its own, that the exercise after it was imported and has every export.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds protocol
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  const module = Number(import.meta.url.split('/').at(-1)) + 1
  const body = Buffer.from(JSON.stringify({ type: 'loaded', module, exports: ['double', 'read'] }))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, body]))
  return new Promise(() => {})
}
