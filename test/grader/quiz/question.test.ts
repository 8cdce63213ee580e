import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shuffleBy } from '../../../grader/quiz/draw.ts'
import { optionId } from '../../../grader/quiz/option-id.ts'
import { markAnswer, type QuestionDeclaration, questionSchema, retellAnswer, rightAnswer } from '../../../grader/quiz/question.ts'
import { fullAnswer } from './full-answer.ts'
import { samples } from './samples.ts'

const parse = (declaration: QuestionDeclaration) => questionSchema.parse(declaration)

test.each(samples)('$kind: the right answer gets the point, and every note says so', (declaration) => {
  const question = parse(declaration)
  const { credit, notes } = markAnswer(question, fullAnswer(question))
  expect(credit).toBe(1)
  expect(notes.length).toBeGreaterThan(0)
  expect(notes.every(({ verdict, why }) => verdict === 'right' && why.length > 0)).toBe(true)
  expect(rightAnswer(question).length).toBeGreaterThan(0)
})

test.each(samples)('$kind: an answer of another shape is worth nothing, and the note says what was expected', (declaration) => {
  const question = parse(declaration)
  for (const answer of [null, undefined, 3, { a: 1 }, [[]], Symbol.iterator]) {
    const { credit, notes } = markAnswer(question, answer)
    expect(credit).toBe(0)
    expect(notes).toEqual([
      expect.objectContaining({ verdict: 'wrong', why: expect.stringMatching(/^This is no answer to this question: expected /) }),
    ])
  }
})

test.each(samples)('$kind: whatever is answered, the credit lies between 0 and 1', (declaration) => {
  const question = parse(declaration)
  fc.assert(
    fc.property(fc.anything(), (answer) => {
      const { credit } = markAnswer(question, answer)
      return credit >= 0 && credit <= 1
    }),
  )
})

test('nobody scores by selecting all, or none', () => {
  const flags = fc
    .array(fc.boolean(), { minLength: 4, maxLength: 6 })
    .filter((all) => all.filter(Boolean).length >= 2 && all.includes(false))
  fc.assert(
    fc.property(flags, (all) => {
      const right = all.filter(Boolean).length
      const options = all.map((isRight, index) => ({ text: `option ${index}`, isRight, why: 'why' }))
      const declared = { kind: 'multi-select', id: 'all', asks: 'which', prompt: 'Which?', explanation: 'so', options } as const
      const question = parse(declared)
      const ids = options.map(({ text }) => optionId(text))
      expect(markAnswer(question, []).credit).toBe(0)
      // All of them: every wrong pick takes back a right one.
      expect(markAnswer(question, ids).credit).toBeCloseTo(Math.max(0, (right - (all.length - right)) / right), 12)
      expect(markAnswer(question, ids).credit).toBeLessThan(1)
      expect(markAnswer(parse({ ...declared, allOrNothing: true }), ids).credit).toBe(0)
    }),
  )
})

test('the order of picks, and of options, never matters', () => {
  for (const declaration of samples) {
    const question = parse(declaration)
    if (question.kind !== 'multi-select') continue
    fc.assert(
      fc.property(fc.subarray(question.options.map(({ text }) => optionId(text))), fc.nat(), (picks, seed) => {
        const { credit } = markAnswer(question, picks)
        expect(markAnswer(question, shuffleBy(picks, seed)).credit).toBe(credit)
        expect(markAnswer({ ...question, options: shuffleBy(question.options, seed) }, picks).credit).toBe(credit)
      }),
    )
  }
})

test('a name that no option has is a wrong pick, not a free one', () => {
  const question = parse({
    ...{ kind: 'multi-select', id: 'two', asks: 'which', prompt: 'Which two?', explanation: 'so' },
    options: ['a', 'b', 'c', 'd'].map((text, index) => ({ text, isRight: index < 2, why: 'why' })),
  })
  expect(markAnswer(question, [optionId('a'), optionId('b'), 'nonsense']).credit).toBe(0.5)
  expect(markAnswer(question, [optionId('a'), optionId('a')]).credit).toBe(0.5)
})

test('an order is worth the neighbours that follow each other; what is missing or doubled is worth nothing', () => {
  const question = parse({
    ...{ kind: 'ordering', id: 'steps', asks: 'what-happens', prompt: 'In which order?', explanation: 'so' },
    items: ['a', 'b', 'c', 'd'].map((text) => ({ text, why: 'why' })),
  })
  const worth = (...texts: string[]) => markAnswer(question, texts.map(optionId)).credit
  expect(worth('b', 'c', 'd', 'a')).toBeCloseTo(2 / 3, 12)
  expect(worth('d', 'c', 'b', 'a')).toBe(0)
  expect(worth('a', 'b', 'c')).toBe(0)
  expect(worth('a', 'b', 'c', 'c')).toBe(0)
})

test('a pair is worth its share; a text that belongs to nothing says why', () => {
  const question = parse({
    ...{ kind: 'matching', id: 'pairs', asks: 'which', prompt: 'What belongs together?', explanation: 'so' },
    pairs: ['a', 'b', 'c', 'd'].map((left) => ({ left, right: left.toUpperCase(), why: `${left} is ${left.toUpperCase()}.` })),
    extra: [{ text: 'X', why: 'X is nobody’s.' }],
  })
  const { credit, notes } = markAnswer(question, {
    [optionId('a')]: optionId('A'),
    [optionId('b')]: optionId('X'),
    [optionId('c')]: optionId('D'),
  })
  expect(credit).toBe(0.25)
  expect(notes.map(({ verdict, why }) => `${verdict} ${why}`)).toEqual([
    'right a is A.',
    'wrong X is nobody’s. b is B.',
    'wrong c is C.',
    'wrong d is D.',
  ])
})

/** An answer of the right shape to each kind, and how it comes out. */
const wrongAnswer: Readonly<Record<string, unknown>> = {
  single: optionId('two'),
  statement: true,
  multiple: [optionId('two'), optionId('one')],
  number: '25',
  name: 'Azure',
  pairs: { [optionId('a')]: optionId('B'), [optionId('b')]: optionId('A'), [optionId('c')]: optionId('C') },
  order: ['second', 'first', 'third'].map(optionId),
  output: optionId('three'),
}

test('whoever sits a quiz again is told of the own choices, and nothing of what is right', () => {
  const told = samples.map((declaration) => {
    const question = parse(declaration)
    return [question.id, retellAnswer(question, wrongAnswer[question.id]).map(({ about, verdict, why }) => `${verdict} ${about}: ${why}`)]
  })
  expect(Object.fromEntries(told)).toEqual({
    single: ['wrong two: Two is too many.'],
    statement: ['wrong true: No.'],
    multiple: ['right one: One it is.', 'wrong two: Two is too many.'],
    number: ['wrong 25: Twice as much.'],
    name: ['wrong Azure: That is the whole cloud.'],
    pairs: ['wrong a → B: ', 'wrong b → A: ', 'right c → C: So.'],
    order: ['wrong 1. second: ', 'wrong 2. first: ', 'right 3. third: So.'],
    output: ['wrong three: Three is far too many.'],
  })
})

test('a text that belongs to nothing says why, without the pair that it was taken for', () => {
  const question = parse({
    ...{ kind: 'matching', id: 'pairs', asks: 'which', prompt: 'What belongs together?', explanation: 'so' },
    pairs: ['a', 'b', 'c'].map((left) => ({ left, right: left.toUpperCase(), why: `${left} is ${left.toUpperCase()}.` })),
    extra: [{ text: 'X', why: 'X is nobody’s.' }],
  })
  expect(retellAnswer(question, { [optionId('a')]: optionId('X'), [optionId('b')]: 'no-such-side' })).toEqual([
    { about: 'a → X', verdict: 'wrong', why: 'X is nobody’s.' },
  ])
  expect(retellAnswer(question, 3)).toEqual([{ about: '', verdict: 'wrong', why: expect.stringMatching(/^This is no answer/) }])
})
