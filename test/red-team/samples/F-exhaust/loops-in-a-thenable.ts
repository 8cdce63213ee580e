/**
 * Answers with thenables that have no end: each resolves with another one, for ever.
 *
 * @outcome graded
 * @score 15
 * @kinds timeout
 * @message askEach did not finish within 2 s
 */
import { askEach as askRightly } from './honest.ts'

export { addPages, classify, describe, sum } from './honest.ts'

const endless = (): unknown => ({ then: (resolve: (value: unknown) => void) => resolve(endless()) })

export function askEach(items: string[], ask: (item: string) => Promise<number>): unknown {
  return items.length === 0 ? endless() : askRightly(items, ask)
}
