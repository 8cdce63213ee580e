/**
 * Raises a bigint to a power that takes minutes, in one operation that nothing can interrupt.
 *
 * @outcome graded
 * @score 15
 * @kinds timeout
 * @message describe did not finish within 2 s
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name !== '') return describeRightly(name)
  let power = 7n ** 100_000n
  for (;;) power = power ** 2n % (7n ** 9_000_000n + 1n)
}
