/**
 * Compresses nothing, and inflates it again and again into thirty-two megabytes, all of them kept.
 *
 * @levels bubblewrap
 * @outcome graded
 * @score 15
 * @kinds threw
 * @message threw RangeError
 */
import { deflateSync, inflateSync } from 'node:zlib'
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  if (name === '') return describeRightly(name)
  const bomb = deflateSync(Buffer.alloc(32 * 1024 * 1024), { level: 1 })
  const kept: Buffer[] = []
  while (kept.length < 30) kept.push(inflateSync(bomb))
  return { name, size: kept.length }
}
