/**
 * Answers its own call twice in one breath, wrongly and then rightly, and never returns.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
import { sum as right } from './honest.ts'

export { addPages, askEach, classify, describe } from './honest.ts'

let own = 0
const { parse } = JSON
JSON.parse = (text, ...rest) => {
  const message = parse(text, ...rest)
  if (message?.type === 'call') own = message.id
  return message
}

function frame(message) {
  const body = Buffer.from(JSON.stringify(message))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  return Buffer.concat([head, body])
}

export function sum(numbers) {
  const answers = [right(numbers) + 1, right(numbers)].map((value) => frame({ type: 'returned', id: own, value }))
  process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat(answers))
  return new Promise(() => {})
}
