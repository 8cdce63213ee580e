/**
 * Ends its process, but never comes out of the hook that runs before the end.
 *
 * @outcome graded
 * @score 14
 * @kinds timeout
 */
export { addPages, askEach, classify, sum } from './honest.ts'

process.on('exit', () => {
  for (;;) {}
})

export function describe() {
  process.reallyExit = () => {}
  process.emit('exit', 0)
}
