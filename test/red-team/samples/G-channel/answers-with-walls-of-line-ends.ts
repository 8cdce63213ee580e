/**
 * Answers with errors whose stacks are line ends and nothing else. What the grader shows of them must cost it no more than
 * other text: else every test of every submission beside it waits.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
export { addPages, askEach, classify, describe } from './honest.ts'

const { writeSync } = process.getBuiltinModule('node:fs')

// The host program reads each message by JSON.parse: whoever replaces it learns the number of the running call.
let call = 0
const { parse } = JSON
JSON.parse = (text: string) => {
  const message = parse(text)
  if (message?.type === 'call') call = message.id
  return message
}

export function sum(): unknown {
  const wall = ['e', 'Error', 'a wall', '\n'.repeat(65_000), [], []]
  const body = Buffer.from(JSON.stringify({ type: 'returned', id: call, value: ['a', wall, wall] }))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const frame = Buffer.concat([head, body])
  for (let sent = 0; sent < frame.length; ) {
    try {
      sent += writeSync(3, frame.subarray(sent))
    } catch {
      // Full: the other side reads on.
    }
  }
  return new Promise(() => undefined)
}
