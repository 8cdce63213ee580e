import { expect, test } from 'vitest'
import { numeric, readNumber } from '../../../../grader/quiz/kinds/numeric.ts'

test.each([
  ['1234.5', 1234.5],
  ['1,234.5', 1234.5],
  [' $1,234.50 ', 1234.5],
  ['$ 3', 3],
  ['-$3', -3],
  ['−3', -3],
  ['45 %', 45],
  ['12 GB', 12],
  ['0.023 USD/GB', 0.023],
  ['.5', 0.5],
  ['１２', 12],
])('%j is read as %d', (text, value) => {
  expect(readNumber(text)).toBe(value)
})

test.each(['', ' ', 'twelve', '1.234,5', '1,2345', '12 34', '1e3', '0x10', 'NaN', '--3', '3 % of it', '1,23', 'Infinity'])(
  '%j is no number',
  (text) => {
    expect(readNumber(text)).toBeUndefined()
  },
)

test('a text far too long for a number is none, and nobody searches it for one', () => {
  expect(readNumber(`${'0'.repeat(99)}7`)).toBe(7)
  expect(readNumber(`${'0'.repeat(100)}7`)).toBeUndefined()
})

const base = { id: 'n', asks: 'what-happens', prompt: 'How much?', explanation: 'so', kind: 'numeric', why: 'Yes.' } as const
const credit = (question: object, answer: string) => numeric.mark(numeric.question.parse({ ...base, ...question }), answer)

test('within the tolerance it is right, at its edge too, and beyond it wrong', () => {
  const question = { value: 0.3, abs: 0.1, slips: [{ value: 3, why: 'Ten times as much.' }] }
  expect(credit(question, '0.2').credit).toBe(1)
  expect(credit(question, '0.4').credit).toBe(1)
  expect(credit(question, '0.41').credit).toBe(0)
  expect(credit({ ...question, abs: undefined, rel: 0.1 }, '0.33').credit).toBe(1)
  expect(credit({ ...question, abs: undefined }, String(0.1 + 0.2)).credit).toBe(1)
})

test('a known slip is named, any other number is not, and words are told what to write', () => {
  const question = { value: 0.3, abs: 0.01, slips: [{ value: 3, why: 'Ten times as much.' }] }
  const whys = (answer: string) => credit(question, answer).notes.map(({ why }) => why)
  expect(whys('3.005')).toEqual(['Ten times as much.'])
  expect(whys('7')).toEqual(['Neither this number nor one that a known slip leads to.'])
  expect(whys('three')).toEqual(['This is not a number. Write digits, such as 1,234.5 or 1234.5.'])
})

test('a slip that would be right is no slip', () => {
  expect(numeric.question.safeParse({ ...base, value: 1, abs: 0.5, slips: [{ value: 1.4, why: 'no' }] }).success).toBe(false)
})
