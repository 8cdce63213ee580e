/**
 * Throws errors that throw again when somebody looks at them: by getters for message, name and stack, and a message whose
 * toString throws. What the learner reads must not blame their size.
 *
 * @outcome graded
 * @score 7
 * @kinds assertion threw
 * @message ^threw (?!.*too large)
 */
import { classify as classifyRightly, describe as describeRightly } from './honest.ts'

export { askEach, sum } from './honest.ts'

const thrower = (text: string) => ({
  configurable: true,
  get(): never {
    throw new Error(text)
  },
})

export function classify(kind: string): string {
  if (kind === 'a toaster') throw Object.defineProperty(new TypeError('unknown'), 'name', thrower('no name'))
  return classifyRightly(kind)
}

export function describe(name: string): unknown {
  if (name === '') throw Object.defineProperty(new Error(), 'stack', thrower('no stack'))
  return describeRightly(name)
}

export async function addPages(url: string): Promise<never> {
  if (url.length > 1000) throw Object.defineProperty(new Error(), 'message', { value: { toString: () => [].at(1)!['x'] } })
  throw Object.defineProperty(new Error(), 'message', thrower('no message'))
}
