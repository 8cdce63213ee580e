/**
 * Loops while it is imported, after its functions have been defined.
 *
 * @outcome timed-out
 * @score 0
 * @kinds load-timeout
 * @message importing it did not finish within 2.5 s
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

for (let turns = 0; ; turns += 1) if (turns < 0) break
