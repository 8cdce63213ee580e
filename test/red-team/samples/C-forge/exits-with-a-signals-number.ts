/**
 * Exits with the codes that a shell gives for signals, as if the kernel had stopped it.
 *
 * @outcome graded
 * @score 10
 * @kinds exited
 * @kinds:bubblewrap exited limit
 */
export { addPages, classify, describe } from './honest.ts'

export function sum() {
  process.reallyExit(137)
}

export function askEach() {
  process.reallyExit(128 + 6)
}
