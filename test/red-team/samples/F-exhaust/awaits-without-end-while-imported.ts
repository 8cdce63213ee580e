/**
 * Awaits a promise outside its functions that never settles, so that importing it never ends.
 *
 * @outcome timed-out
 * @score 0
 * @kinds load-timeout
 * @message an await that never ends
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

await new Promise(() => undefined)
