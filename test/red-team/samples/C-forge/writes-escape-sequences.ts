/**
 * Puts escape sequences into errors, answers and output: colours, a cleared screen, a title, a link, text written backwards.
 *
 * @outcome graded
 * @score 8
 * @kinds assertion threw
 * @message \\u001b\[2J.*\\u009b.*\\u202e
 */
export { addPages } from './honest.ts'

const tricks = '\u001b[2J\u001b[H\u001b]0;all passed\u0007\u009b31m\u001b]8;;http://127.0.0.1\u001b\\16/16\u202e61/0\u202c\r\b\u0000\u2028'

export { classify } from './honest.ts'

export function sum() {
  throw new Error(tricks)
}

export function describe() {
  process.stdout.write(tricks)
  return { [tricks]: tricks }
}

export async function askEach() {
  const error = new Error('see its name')
  error.name = tricks
  throw Object.assign(error, { [tricks]: tricks })
}
