import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Attempt, itemFigures } from '../../../grader/scoring/item-figures.ts'

const attempts = (credits: readonly number[], rests: readonly number[]): Attempt[] =>
  credits.map((credit, index) => ({ credit, rest: rests[index] ?? 0 }))

// Worked out by hand. Rest of the quiz: mean 1, squared deviations 3·1 + 4·0 + 3·1 = 6, variance 6/9.
const rests = [2, 2, 2, 1, 1, 1, 1, 0, 0, 0]

test('a question that the better half gets right', () => {
  // Mean 5/10, variance 10·0.25/9; covariance (3·0.5·1 + 3·0.5·1)/9 = 3/9, and no order of the credits gives more.
  const figures = itemFigures(attempts([1, 1, 1, 1, 1, 0, 0, 0, 0, 0], rests))
  expect(figures.facility).toBeCloseTo(0.5, 12)
  expect(figures.standardDeviation).toBeCloseTo(Math.sqrt(2.5 / 9), 12)
  expect(figures.discriminationIndex).toBeCloseTo(3 / 9 / Math.sqrt((2.5 / 9) * (6 / 9)), 12)
  expect(figures.discriminativeEfficiency).toBeCloseTo(1, 12)
})

test('a question that one of the best gets wrong', () => {
  // The third loses 0.5·1 instead of gaining it: covariance (2·0.5 − 0.5 + 3·0.5)/9 = 2/9 of at most 3/9.
  const figures = itemFigures(attempts([1, 1, 0, 1, 1, 1, 0, 0, 0, 0], rests))
  expect(figures.discriminationIndex).toBeCloseTo(2 / 9 / Math.sqrt((2.5 / 9) * (6 / 9)), 12)
  expect(figures.discriminativeEfficiency).toBeCloseTo(2 / 3, 12)
})

test('a question with partial credit that the best get wrong', () => {
  // Credits 0, 0, 0, ½ ×4, 1, 1, 1: the rest turned round and halved. Covariance −(3·0.5 + 3·0.5)/9.
  const figures = itemFigures(attempts([0, 0, 0, 0.5, 0.5, 0.5, 0.5, 1, 1, 1], rests))
  expect(figures.standardDeviation).toBeCloseTo(Math.sqrt(1.5 / 9), 12)
  expect(figures.discriminationIndex).toBeCloseTo(-1, 12)
  expect(figures.discriminativeEfficiency).toBeCloseTo(-1, 12)
})

const credit = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 1)
const rest = fc.integer({ min: 0, max: 20 })
const pairs = (minLength: number, maxLength: number) => fc.array(fc.record({ credit, rest }), { minLength, maxLength })
const differ = (values: readonly number[]) => new Set(values).size > 1

test('a question answered alike by all has no correlation with anything, nor has any where the rest is alike', () => {
  fc.assert(
    fc.property(credit, fc.array(rest, { minLength: 2, maxLength: 30 }), (same, others) => {
      for (const all of [others.map((one) => ({ credit: same, rest: one })), others.map((one) => ({ credit: one / 20, rest: same * 3 }))]) {
        const figures = itemFigures(all)
        expect(figures.discriminationIndex).toBeUndefined()
        expect(figures.discriminativeEfficiency).toBeUndefined()
      }
      expect(itemFigures(others.map((one) => ({ credit: same, rest: one })))).toMatchObject({ facility: expect.closeTo(same, 12) })
    }),
  )
})

test('a question that says the same as the rest of the quiz has index 1, and turned round −1', () => {
  fc.assert(
    fc.property(fc.array(credit, { minLength: 2, maxLength: 30 }).filter(differ), fc.integer({ min: 1, max: 9 }), (credits, factor) => {
      const { discriminationIndex, discriminativeEfficiency } = itemFigures(
        attempts(
          credits,
          credits.map((one) => one * factor + 2),
        ),
      )
      expect(discriminationIndex).toBeCloseTo(1, 9)
      expect(discriminativeEfficiency).toBeCloseTo(1, 9)
      expect(
        itemFigures(
          attempts(
            credits,
            credits.map((one) => -one),
          ),
        ).discriminationIndex,
      ).toBeCloseTo(-1, 9)
    }),
  )
})

test('the index is Pearson’s correlation, by the formula of raw sums', () => {
  fc.assert(
    fc.property(pairs(2, 40), (all) => {
      const sum = (term: (one: Attempt) => number) => all.reduce((total, one) => total + term(one), 0)
      const [n, x, y] = [all.length, sum((one) => one.credit), sum((one) => one.rest)]
      const spread = (n * sum((one) => one.credit ** 2) - x ** 2) * (n * sum((one) => one.rest ** 2) - y ** 2)
      const { discriminationIndex } = itemFigures(all)
      if (discriminationIndex === undefined) expect(spread).toBeCloseTo(0, 6)
      else expect(discriminationIndex).toBeCloseTo((n * sum((one) => one.credit * one.rest) - x * y) / Math.sqrt(spread), 9)
    }),
  )
})

test('the efficiency is the share of what the best of all orders gives', () => {
  const orders = (values: readonly number[]): number[][] =>
    values.length === 0 ? [[]] : values.flatMap((value, index) => orders(values.toSpliced(index, 1)).map((order) => [value, ...order]))
  fc.assert(
    fc.property(pairs(2, 5), (all) => {
      const { discriminationIndex = 0, discriminativeEfficiency } = itemFigures(all)
      if (discriminativeEfficiency === undefined) return
      const others = all.map((one) => one.rest)
      const best = Math.max(
        ...orders(all.map((one) => one.credit)).map((order) => itemFigures(attempts(order, others)).discriminationIndex ?? 0),
      )
      expect(discriminativeEfficiency).toBeCloseTo(discriminationIndex / best, 9)
    }),
    { numRuns: 60 },
  )
})

test('one attempt has a facility and nothing else', () => {
  expect(itemFigures([{ credit: 0.5, rest: 3 }])).toEqual({ facility: 0.5 })
})
