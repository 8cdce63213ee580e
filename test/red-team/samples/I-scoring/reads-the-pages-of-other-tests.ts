/**
 * Looks for answers in the pages that other tests serve: none is served in its own.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 * @message nothing answers
 */
import { addPages as honest } from './honest.ts'
export { askEach, classify, describe } from './honest.ts'

const seen: unknown[] = []

export async function sum(): Promise<unknown> {
  for (const url of ['https://pages.test/1', 'https://pages.test/2']) {
    const response = await fetch(url).catch(() => undefined)
    if (response !== undefined) seen.push(await response.json())
  }
  return seen.at(-1) ?? 'nothing seen'
}

export async function addPages(url: string): Promise<number> {
  const total = await honest(url)
  seen.push(total)
  return total
}
