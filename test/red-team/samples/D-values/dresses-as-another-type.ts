/**
 * Names other types in Symbol.toStringTag: a Map that says it is an Object, and an object that says it is an Array.
 *
 * @outcome graded
 * @score 13
 * @kinds assertion
 */
import { askEach as askRightly, describe as describeRightly } from './honest.ts'

export { addPages, classify, sum } from './honest.ts'

const hidden = (value: unknown) => ({ value, enumerable: false })

export function describe(name: string): unknown {
  if (name === '') return describeRightly(name)
  const map = Object.assign(new Map([['name', 'nobody']]), { name })
  Object.defineProperty(map, 'size', { value: name.length, enumerable: true })
  return Object.defineProperty(map, Symbol.toStringTag, hidden('Object'))
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<unknown> {
  const answers = await askRightly(items, ask)
  return Object.defineProperties({ ...answers }, { length: hidden(answers.length), [Symbol.toStringTag]: hidden('Array') })
}
