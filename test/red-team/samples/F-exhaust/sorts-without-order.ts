/**
 * Sorts with a comparator that sorts again, each time a little less, which would take longer than there is time.
 *
 * @outcome graded
 * @score 15
 * @kinds timeout
 * @message askEach did not finish within 2 s
 */
import { askEach as askRightly } from './honest.ts'

export { addPages, classify, describe, sum } from './honest.ts'

function muddle(list: number[]): number {
  list.sort(() => (list.length > 2 ? muddle(list.slice(1)) : 1) - Math.random())
  return list[0] ?? 0
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<number[]> {
  const answers = await askRightly(items, ask)
  if (items.length === 0) muddle(Array.from({ length: 30 }, (_, number) => number))
  return answers
}
