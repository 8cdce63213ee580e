/**
 * Takes away whoever listens for rejections that nothing catches, and leaves one: node itself ends the process.
 *
 * @outcome graded
 * @score 12
 * @kinds exited
 * @message exit code 1\b(?!.*remove process)
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  process.removeAllListeners('uncaughtException')
  process.removeAllListeners('unhandledRejection')
  void Promise.reject(new Error('nobody reports this'))
  return new Promise(() => {})
}
