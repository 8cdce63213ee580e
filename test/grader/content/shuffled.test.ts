import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shuffled } from '../../../grader/content/shuffled.ts'

test('every item is there once, in an order that the seed decides', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      expect(shuffled(items, seed).sort()).toEqual([...items].sort())
      expect(shuffled(items, seed)).toEqual(shuffled(items, seed))
    }),
  )
  const orders = new Set([1, 2, 3, 4, 5].map((seed) => shuffled([1, 2, 3, 4, 5, 6], seed).join('')))
  expect(orders.size).toBe(5)
})
