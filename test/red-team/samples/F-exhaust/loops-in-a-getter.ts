/**
 * Answers at once, with a getter that loops when somebody looks at the answer.
 *
 * @outcome graded
 * @score 15
 * @kinds timeout
 * @message describe did not finish within 2 s
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return describeRightly(name)
  return {
    name,
    get size() {
      for (;;);
    },
  }
}
