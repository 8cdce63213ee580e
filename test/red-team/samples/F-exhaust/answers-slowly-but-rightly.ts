/**
 * Takes its time, though less than a call may take, and answers rightly: it keeps its points.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve, 900))
  return describeRightly(name)
}
