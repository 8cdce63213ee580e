/**
 * Answers through thenables: one resolves twice, first with a wrong answer, one resolves later with another thenable and then
 * throws, one has a `then` that is there for the first look only. Where the answer is right it must count.
 *
 * @outcome graded
 * @score 15
 * @kinds assertion
 */
import { addPages as addRightly, askEach as askRightly, describe as describeRightly } from './honest.ts'

export { classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return describeRightly(name)
  return {
    then(resolve: (value: unknown) => void) {
      resolve({ name, size: -1 })
      resolve(describeRightly(name))
    },
  }
}

export function askEach(items: string[], ask: (item: string) => Promise<number>): unknown {
  const inner = { then: (resolve: (value: unknown) => void) => setTimeout(() => resolve(askRightly(items, ask)), 5) }
  return {
    then(resolve: (value: unknown) => void) {
      resolve(inner)
      throw new Error('too late to matter')
    },
  }
}

export function addPages(url: string): unknown {
  let looks = 0
  return {
    get then() {
      looks += 1
      return looks === 1 ? (resolve: (value: unknown) => void) => addRightly(url).then(resolve) : undefined
    },
  }
}
