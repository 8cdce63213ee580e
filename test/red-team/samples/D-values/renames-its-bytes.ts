/**
 * Answers with typed arrays that name a kind of their own, or whose bytes have gone elsewhere. They are wrong answers, and
 * nothing was written to the grader's channel.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
import { askEach as askRightly } from './honest.ts'

export { addPages, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  return Object.defineProperty(new Uint8Array(name.length), Symbol.toStringTag, { value: 'Object' })
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<unknown> {
  const bytes = new Float64Array(await askRightly(items, ask))
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] })
  return bytes
}
