/**
 * Asks the grader, by a callback and by a request, and ends before the answer can come.
 *
 * @outcome graded
 * @score 13
 * @kinds exited
 */
export { classify, describe, sum } from './honest.ts'

export async function askEach(items, ask) {
  const asked = items.map((item) => ask(item))
  if (asked.length > 0) process.reallyExit(0)
  return []
}

export async function addPages(url) {
  void fetch(url)
  setTimeout(() => process.reallyExit(0), 0)
  return new Promise(() => {})
}
