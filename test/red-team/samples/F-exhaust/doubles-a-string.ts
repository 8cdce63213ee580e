/**
 * Doubles a string until no string can be longer, and has every one of them written out.
 *
 * @outcome graded
 * @score 15
 * @kinds limit
 * @message stopped for using more than 96 MiB of memory
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  const kept: string[] = []
  for (let text = 'x'; name === ''; text += text) {
    // Looking for its end makes one piece of its halves.
    if (text.length > 1_000_000 && text.indexOf('y') === -1) kept.push(text)
  }
  return describeRightly(name)
}
