/**
 * Makes every way to end the process do nothing, then crashes: whoever reports the crash cannot leave.
 *
 * @outcome graded
 * @score 12
 * @kinds crashed
 */
export { addPages, askEach, classify, describe } from './honest.ts'

process.exit = () => {}
process.reallyExit = () => {}

export function sum() {
  queueMicrotask(() => {
    throw new Error('a crash')
  })
  return new Promise(() => {})
}
