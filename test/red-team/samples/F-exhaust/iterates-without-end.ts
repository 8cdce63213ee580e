/**
 * Answers with a Map whose iterator never ends, and gives large keys.
 *
 * @outcome graded
 * @score 15
 * @kinds limit
 * @message stopped for using more than 96 MiB of memory
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
