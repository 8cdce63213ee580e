/**
 * Reports in the middle of a call that it could not be imported after all, for a reason that is the grader's.
 *
 * @not-in-process
 * @outcome graded
 * @score 12
 * @kinds protocol
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  const module = Number(import.meta.url.split('/').at(-1))
  const error = ['e', 'GraderFault', 'not the learner', '', [], []]
  const body = Buffer.from(JSON.stringify({ type: 'load-failed', module, error }))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, body]))
  return -1
}
