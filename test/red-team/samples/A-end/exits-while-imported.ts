/**
 * Ends its process while it is imported, with the code of success.
 *
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message remove process.exit
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

process.exit(0)
