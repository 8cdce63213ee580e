/**
 * Keeps buffers without end, which the limit of the heap does not count, and writes to each.
 *
 * @levels bubblewrap
 * @outcome graded
 * @score 15
 * @kinds threw
 * @message threw RangeError: Array buffer allocation failed
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  const kept: Uint8Array[] = []
  // Never more than 1 GiB, whatever the sandbox allows.
  while (name !== '' && kept.length < 64) kept.push(new Uint8Array(16 * 1024 * 1024).fill(1))
  return describeRightly(name)
}
