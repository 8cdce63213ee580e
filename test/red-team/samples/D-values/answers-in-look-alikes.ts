/**
 * Answers with what looks like the right number and is not: -0, a boxed number, a bigint, an object with valueOf, a text.
 *
 * @outcome graded
 * @score 6
 * @kinds assertion
 */
import { addPages as addRightly, sum as sumRightly } from './honest.ts'

export { classify } from './honest.ts'

export function sum(numbers: number[]): unknown {
  const right = sumRightly(numbers)
  if (right === 0) return -0
  if (right === 42) return Object.assign(Object(right), { constructor: Number })
  return right < 0 ? BigInt(right) : { valueOf: () => right, [Symbol.toPrimitive]: () => right, toJSON: () => right }
}

export function describe(name: string): unknown {
  return { name: Object(name), size: Object(name.length) }
}

export async function askEach(): Promise<unknown> {
  return new Set([1, 2, 3])
}

export async function addPages(url: string): Promise<unknown> {
  return String(await addRightly(url))
}
