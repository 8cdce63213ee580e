/**
 * Grows shared memory, which neither the heap nor the collector counts.
 *
 * @levels bubblewrap
 * @outcome graded
 * @score 15
 * @kinds threw
 * @message threw RangeError
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

const mib = 1024 * 1024

export function describe(name: string): unknown {
  if (name === '') return describeRightly(name)
  const shared = new SharedArrayBuffer(mib, { maxByteLength: 1024 * mib })
  for (let size = mib; size < 1024 * mib; size += 16 * mib) {
    shared.grow(size)
    new Uint8Array(shared).fill(1, -16 * mib)
  }
  return { name, size: shared.byteLength }
}
