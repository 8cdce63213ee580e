/**
 * Answers with halves of characters: they arrive as they are, and are shown without harm.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds assertion
 * @message A\ud83d\udc00\udc00\ud83d
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  return name === '' ? honest(name) : { name: 'A\ud83d\udc00\udc00\ud83d', size: 3 }
}
