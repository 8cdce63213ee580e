/**
 * Spends a fifth of a second of processor time in each call, far below the limit of a call, until the limit of the process.
 *
 * @levels bubblewrap
 * @outcome graded
 * @score 15
 * @kinds limit
 * @message stopped after 3 s of processor time
 */
import { sum as sumRightly } from './honest.ts'

export { addPages, askEach, classify, describe } from './honest.ts'

export function sum(numbers: number[]): number {
  const spent = () => process.cpuUsage().user + process.cpuUsage().system
  const end = spent() + 220_000
  while (spent() < end) for (let turns = 0; turns < 100_000; turns += 1) Math.sqrt(turns)
  return sumRightly(numbers)
}
