/**
 * Answers with a Map whose own iterator never ends, and gives large keys: nobody may ask it.
 *
 * @outcome graded
 * @score 15
 * @kinds assertion
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name !== '') return describeRightly(name)
  function* endless(): Generator<[unknown[], object]> {
    for (;;) yield [new Array(50_000).fill(0), {}]
  }
  return Object.assign(new Map(), { [Symbol.iterator]: endless })
}
