/**
 * Answers with getters that are wrong whenever they are looked at first and right at the second look.
 *
 * @outcome graded
 * @score 14
 * @kinds assertion
 */
import { askEach as askRightly, describe as describeRightly } from './honest.ts'

export { addPages, classify, sum } from './honest.ts'

function wrongAtFirst<Value>(right: Value, wrong: Value): PropertyDescriptor {
  let looks = 0
  return {
    enumerable: true,
    configurable: true,
    get() {
      looks += 1
      return looks === 1 ? wrong : right
    },
  }
}

export function describe(name: string): unknown {
  return name === '' ? describeRightly(name) : Object.defineProperty({ name }, 'size', wrongAtFirst(name.length, -1))
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<number[]> {
  const answers = await askRightly(items, ask)
  for (const [index, right] of answers.entries()) Object.defineProperty(answers, index, wrongAtFirst(right, -1))
  return answers
}
