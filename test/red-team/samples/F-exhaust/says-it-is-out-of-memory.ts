/**
 * Prints words that node prints when it runs out of memory, or that only contain them, and ends its process: the learner must be
 * told of the exit, not of a limit that was never reached.
 *
 * @outcome graded
 * @score 15
 * @kinds exited
 * @message a call of process.exit
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name !== '') return describeRightly(name)
  console.error('there is no room in the bathroom: zoom out')
  process.exit(1)
}
