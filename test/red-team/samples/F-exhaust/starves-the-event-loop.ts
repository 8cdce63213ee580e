/**
 * Goes on for ever without a loop: by process.nextTick in one function, by microtasks in another, so that no timer, no input and
 * no answer gets its turn.
 *
 * @outcome graded
 * @score 14
 * @kinds timeout
 * @message (describe|askEach) did not finish within 2 s
 */
import { askEach as askRightly, describe as describeRightly } from './honest.ts'

export { addPages, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name !== '') return describeRightly(name)
  const again = () => process.nextTick(again)
  again()
  return new Promise((resolve) => setTimeout(resolve, 10))
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<number[]> {
  while (items.length === 0) await null
  return askRightly(items, ask)
}
