/**
 * Rejects promises that nobody waits for, thousands of them, and swallows the events that would tell of it.
 *
 * @outcome graded
 * @score 15
 * @kinds crashed
 * @message where nothing catches it: Error: number 0
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  if (name !== '') return describeRightly(name)
  process.on('unhandledRejection', () => undefined)
  for (let number = 0; number < 50_000; number += 1) void Promise.reject(new Error(`number ${number}`))
  await new Promise((resolve) => setTimeout(resolve, 100))
  return describeRightly(name)
}
