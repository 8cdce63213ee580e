/**
 * Throws errors whose causes go round in circles: the right one still counts, and an AggregateError that holds itself a
 * thousand times is only a wrong answer.
 *
 * @outcome graded
 * @score 12
 * @kinds threw
 * @message threw AggregateError: all of them
 */
import { classify as classifyRightly } from './honest.ts'

export { addPages, askEach, describe } from './honest.ts'

export function classify(kind: string): string {
  try {
    return classifyRightly(kind)
  } catch (error) {
    const first = new TypeError(`unknown: ${kind}`, { cause: error })
    Object.assign(error as Error, { cause: first, again: { and: { again: first } } })
    throw Object.assign(first, { self: first })
  }
}

export function sum(): never {
  const all = new AggregateError([], 'all of them')
  all.errors = Array.from({ length: 1000 }, () => all)
  all.cause = all
  throw all
}
