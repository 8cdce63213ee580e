/**
 * Calls itself without end: plainly, through a getter, through toString while it is printed, and through a proxy of a proxy.
 *
 * @outcome graded
 * @score 11
 * @kinds threw
 * @message Maximum call stack size exceeded
 */
import { askEach as askRightly, describe as describeRightly, sum as sumRightly } from './honest.ts'

export { classify } from './honest.ts'

export function sum(numbers: number[]): number {
  return numbers[2] === 39 ? 1 + sum(numbers) : sumRightly(numbers)
}

export function describe(name: string): unknown {
  if (name === '') return describeRightly(name)
  let deep: object = {}
  for (let level = 0; level < 200_000; level += 1) deep = new Proxy(deep, {})
  return { name, size: Reflect.get(deep, 'size') }
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<unknown> {
  if (items.length > 0) return askRightly(items, ask)
  return {
    get again(): unknown {
      return { ...this }
    },
  }.again
}

export async function addPages(): Promise<unknown> {
  const itself: unknown[] = []
  itself.push({ toString: () => itself.map((one) => `${one}`).join() })
  return String(itself)
}
