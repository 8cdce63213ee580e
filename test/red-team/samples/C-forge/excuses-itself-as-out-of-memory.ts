/**
 * Exits of its own will, and says on standard error what V8 says when memory is used up, or merely speaks of a room.
 *
 * @outcome graded
 * @score 10
 * @kinds exited
 */
export { addPages, classify, describe } from './honest.ts'

export function sum() {
  process.stderr.write('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n')
  process.reallyExit(0)
}

export function askEach() {
  process.stderr.write('there is no room for it\n')
  process.reallyExit(1)
}
