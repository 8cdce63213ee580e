/**
 * Loops in one call, and catches whatever could end the loop.
 *
 * @outcome graded
 * @score 15
 * @kinds timeout
 * @message describe did not finish within 2 s
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  while (name === '') {
    try {
      if (Date.now() < 0) break
    } finally {
      continue
    }
  }
  return describeRightly(name)
}
