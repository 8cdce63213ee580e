import { shortHash } from './short-hash.ts'

/** Random choices that a seed decides. */
export interface Draw {
  /** A whole number from `min` to `max`, both included. */
  readonly whole: (min: number, max: number) => number
  readonly from: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/** The same choices for the same words, on every machine. */
export function drawFrom(...words: readonly (string | number)[]): Draw {
  let state = Number.parseInt(shortHash(JSON.stringify(words)), 16)
  // Mulberry32, by Tommy Ettinger (public domain).
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1))
  return { whole, from: (items) => items[whole(0, items.length - 1)] ?? items[0] }
}

/** The items in an order that the words decide (Fisher and Yates). */
export function shuffleBy<Item>(items: readonly Item[], ...words: readonly (string | number)[]): Item[] {
  const { whole } = drawFrom(...words)
  const left = [...items]
  return items.flatMap(() => left.splice(whole(0, left.length - 1), 1))
}
