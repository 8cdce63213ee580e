/**
 * Asks the suite's function whatever it likes and hands back what it returned: the answers match, the questions do not.
 *
 * @outcome graded
 * @score 15
 * @kinds assertion
 */
export { addPages, classify, describe, sum } from './honest.ts'

export async function askEach(items: readonly string[], ask: (item: string) => Promise<number>): Promise<number[]> {
  const answers: number[] = []
  for (const _ of items) answers.push(await ask('anything'))
  return answers
}
