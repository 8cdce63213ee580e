/**
 * Says that it was imported while it is being imported, and never comes to an end with it.
 *
 * @not-in-process
 * @outcome graded
 * @score 0
 * @kinds assertion
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

const exports = ['addPages', 'askEach', 'classify', 'describe', 'sum']
const body = Buffer.from(JSON.stringify({ type: 'loaded', module: Number(import.meta.url.split('/').at(-1)), exports }))
const head = Buffer.alloc(4)
head.writeUInt32BE(body.length)
process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, body]))
await new Promise(() => {})
