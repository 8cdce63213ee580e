/**
 * Takes away whoever listens for errors that nothing catches, crashes behind the back of its caller, and lives on.
 *
 * @outcome graded
 * @score 12
 * @kinds timeout
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', () => {})
  return new Promise(() => {
    setTimeout(() => {
      throw new Error('nobody hears this')
    }, 5)
  })
}
