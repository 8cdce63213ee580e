import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInShard, readShard } from '../../../grader/intake/shard.ts'

test('every submission is in exactly one part, whoever else is there', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (id, count) => {
      const parts = Array.from({ length: count }, (_, index) => isInShard(id, { number: index + 1, count }))
      expect(parts.filter(Boolean)).toHaveLength(1)
    }),
  )
})

test('parts are about as large as each other', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `learner-${index}`)
  const sizes = [1, 2, 3, 4, 5].map((number) => ids.filter((id) => isInShard(id, { number, count: 5 })).length)
  for (const size of sizes) expect(Math.abs(size - 200)).toBeLessThan(60)
})

test('a part is read', () => {
  expect(readShard('2/5')).toEqual({ number: 2, count: 5 })
})

test.each(['', '2', '0/5', '6/5', '2/', 'a/b', '2/5/7', '-1/5'])('"%s" is told what was expected', (text) => {
  expect(() => readShard(text)).toThrow(`--shard expects a part and their number, such as 2/5, got "${text}"`)
})
