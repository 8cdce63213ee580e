/**
 * Reports a crash that there was not, with an error named and worded like a fault of the grader itself.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds crashed
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  const error = ['e', 'GraderFault', 'the sandbox did not start: spawn ENOENT', 'GraderFault: broken', [], [['kind', 'broken']]]
  const body = Buffer.from(JSON.stringify({ type: 'crashed', error }))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, body]))
  return new Promise(() => {})
}
