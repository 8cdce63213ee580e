/**
 * Answers by hand with errors whose stacks are nothing but line breaks: a search for where they end takes seconds, in the
 * process that the tests of every other submission wait for.
 *
 * @not-in-process
 * @outcome graded
 * @score 14
 * @kinds assertion
 */
export { addPages, classify, describe, sum } from './honest.ts'

let own = 0
const { parse } = JSON
JSON.parse = (text, ...rest) => {
  const message = parse(text, ...rest)
  if (message?.type === 'call') own = message.id
  return message
}

export function askEach() {
  const error = ['e', 'Error', 'none', '\n'.repeat(60_000), [], []]
  const body = Buffer.from(JSON.stringify({ type: 'returned', id: own, value: ['a', error, error] }))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const frame = Buffer.concat([head, body])
  for (let sent = 0; sent < frame.length; ) {
    try {
      sent += process.getBuiltinModule('node:fs').writeSync(3, frame.subarray(sent))
    } catch {
      // The pipe is full for a moment.
    }
  }
  return new Promise(() => {})
}
