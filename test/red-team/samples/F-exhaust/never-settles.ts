/**
 * Returns promises that never settle, one of which waits for itself, while timers keep the process from noticing.
 *
 * @outcome graded
 * @score 14
 * @kinds timeout
 * @message a promise that never settles
 */
import { addPages as addRightly, askEach as askRightly } from './honest.ts'

export { classify, describe, sum } from './honest.ts'

export function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<number[]> {
  return items.length === 0 ? new Promise(() => setInterval(() => undefined, 10)) : askRightly(items, ask)
}

export async function addPages(url: string): Promise<number> {
  const total = await addRightly(url)
  if (total > 0) return total
  const waits: Promise<number> = Promise.resolve().then(() => waits)
  // A promise that waits for itself is rejected; one that waits for another that waits for it is not.
  const first: Promise<number> = new Promise((resolve) => setTimeout(() => resolve(second), 1))
  const second: Promise<number> = new Promise((resolve) => setTimeout(() => resolve(first), 2))
  return waits.catch(() => second)
}
