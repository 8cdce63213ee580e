/**
 * Answers with maps and objects whose keys are traps for whoever compares, copies or prints them.
 *
 * @not-in-process
 * @outcome graded
 * @score 14
 * @kinds assertion
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export function describe(name: string): unknown {
  const keys = ['__proto__', 'constructor', 'then', 'toString', 'toJSON', 'asymmetricMatch', '$$typeof', 'nodeType', 'tagName', 'length', 'name', 'size']
  const traps = Object.fromEntries(keys.map((key) => [key, key === 'nodeType' ? 1 : { name: 'HTMLElement' }]))
  Object.defineProperty(traps, '__proto__', { value: { size: 3 }, enumerable: true })
  const map = new Map<unknown, unknown>(keys.map((key) => [key, key]))
  for (let index = 0; index < 3_000; index += 1) map.set({ index }, map.size)
  return name === '' ? map : traps
}
