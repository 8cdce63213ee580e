/**
 * Answers with more than may cross: a long string, many values, deep ones, an array of billions of holes, a buffer of megabytes,
 * and many strings of which each one alone would do.
 *
 * @outcome graded
 * @score 6
 * @kinds unsendable
 * @message its answer is too large
 */
export { classify } from './honest.ts'

export function sum(numbers: number[]): unknown {
  if (numbers.length === 0) return new Array(4_000_000_000)
  if (numbers.length === 3) return 'x'.repeat(100_000_000)
  return Array.from({ length: 1_000_000 }, () => 0)
}

export function describe(name: string): unknown {
  if (name !== '') return new Uint8Array(4_000_000)
  let deep: unknown = []
  for (let level = 0; level < 100_000; level += 1) deep = [deep]
  return deep
}

export async function askEach(): Promise<unknown> {
  return Array.from({ length: 30 }, (_, number) => String(number).repeat(30_000))
}

export async function addPages(): Promise<unknown> {
  return new Map(Array.from({ length: 15_000 }, (_, number) => [number, { number }]))
}
