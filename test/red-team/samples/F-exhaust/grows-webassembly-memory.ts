/**
 * Grows the memory of a WebAssembly module page by page, as far as it goes.
 *
 * @levels bubblewrap
 * @outcome graded
 * @score 15
 * @kinds threw
 * @message threw RangeError: WebAssembly.Memory.grow
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  const memory = new WebAssembly.Memory({ initial: 1 })
  // 64 times 16 MiB: never more than 1 GiB.
  for (let step = 0; name !== '' && step < 64; step += 1) {
    memory.grow(256)
    new Uint8Array(memory.buffer).fill(1, -4096)
  }
  return describeRightly(name)
}
