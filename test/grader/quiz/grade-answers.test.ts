import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersLimits } from '../../../grader/content/limits.ts'
import { gradeAnswers } from '../../../grader/quiz/grade-answers.ts'
import { type Quiz, toItem } from '../../../grader/quiz/item.ts'
import { optionId } from '../../../grader/quiz/option-id.ts'
import { questionSchema } from '../../../grader/quiz/question.ts'
import { quizResultSchema } from '../../../grader/scoring/quiz-results.ts'
import { fullAnswer } from './full-answer.ts'
import { samples } from './samples.ts'

const items = samples.map((declaration) => toItem(questionSchema.parse(declaration), '01-x'))
const quizzes: readonly Quiz[] = [{ slug: '10-cost', title: 'What it costs', passMark: 70, items }]
const full = Object.fromEntries(items.map(({ id, variants: [question] }) => [id, fullAnswer(question)]))
const fileOf = (answers: object, fields: object = {}) => ({ schema: 'course-answers/v1', quiz: '10-cost', answers, ...fields })
const grade = (value: unknown) => gradeAnswers(quizzes, '10-cost', { value })

test('right answers get every point, and are kept as they were handed in', () => {
  expect(grade(fileOf(full, { seed: 7 }))).toEqual({
    ...{ slug: '10-cost', score: 8, maxScore: 8, outcome: 'marked', hasPassed: true, seed: 7 },
    questions: items.map(({ id }) => ({ id, credit: 1, isAnswered: true, answer: full[id] })),
  })
})

test('points are rounded as those of exercises, credits are not; what is not answered says so', () => {
  const result = grade(fileOf({ pairs: { [optionId('a')]: optionId('A') }, single: optionId('two') }))
  expect(result).toMatchObject({ score: 0.33, hasPassed: false, seed: 1 })
  expect(result.questions.filter(({ isAnswered }) => isAnswered)).toEqual([
    { id: 'single', credit: 0, isAnswered: true, answer: optionId('two') },
    { id: 'pairs', credit: 1 / 3, isAnswered: true, answer: { [optionId('a')]: optionId('A') } },
  ])
  expect(result.questions[1]).toEqual({ id: 'statement', credit: 0, isAnswered: false })
})

test.each<[string, unknown, RegExp]>([
  ['no object', [], /^answers\/10-cost.json is no file of answers \(Invalid input: expected object, received array\): hand in/],
  ['another schema', fileOf({}, { schema: 'v2' }), /\(Invalid input: expected "course-answers\/v1" in the field "schema"\)/],
  ['no answers', { schema: 'course-answers/v1', quiz: '10-cost' }, /in the field "answers"/],
  ['a seed that is none', fileOf({}, { seed: -1 }), /in the field "seed"/],
  ['a field too many', fileOf({}, { 'x\u202e': 1 }), /Unrecognized key: "x\\u\{202e\}"/],
  [
    'another quiz',
    fileOf({}, { quiz: '02-service-models' }),
    /says that it answers the quiz "02-service-models", expected "10-cost": hand in/,
  ],
])('%s gets no points, and a message says why', (_what, value, words) => {
  expect(grade(value)).toEqual({
    ...{ slug: '10-cost', score: 0, maxScore: 8, outcome: 'unreadable', hasPassed: false, questions: [] },
    message: expect.stringMatching(words),
  })
})

test('a file that could not be read says so', () => {
  const problem = 'answers/10-cost.json is a FIFO: hand in a regular file'
  expect(gradeAnswers(quizzes, '10-cost', { problem })).toMatchObject({ outcome: 'unreadable', message: problem, maxScore: 8 })
})

test('answers to questions that do not exist are told, and cost nothing', () => {
  const strange = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`q${index}\n`, true]))
  const { score, message } = grade(fileOf({ ...full, ...strange }))
  expect(score).toBe(8)
  expect(message).toBe(
    'no question of this quiz is called "q0\\u{a}", "q1\\u{a}", "q2\\u{a}", "q3\\u{a}", "q4\\u{a}" and 2 more: what is answered there counts for nothing',
  )
})

test('an answer larger than any that means something is marked and not kept', () => {
  const text = 'x'.repeat(answersLimits.keptUnits)
  const { questions } = grade(fileOf({ name: text, number: text.slice(2) }))
  expect(questions.find(({ id }) => id === 'name')).toEqual({ id: 'name', credit: 0, isAnswered: true })
  expect(questions.find(({ id }) => id === 'number')).toHaveProperty('answer')
})

test('the final exam is marked by the questions that its seed draws', () => {
  const graded = (seed: number) => gradeAnswers(quizzes, 'final', { value: fileOf(full, { quiz: 'final', seed }) })
  expect(graded(3)).toMatchObject({ slug: 'final', score: 2, maxScore: 2, seed: 3 })
  const asked = (seed: number) => graded(seed).questions.map(({ id }) => id)
  expect(new Set([1, 2, 3, 4, 5].map((seed) => asked(seed).join())).size).toBeGreaterThan(1)
  expect(gradeAnswers(quizzes, 'final', { problem: 'p' })).toMatchObject({ maxScore: 2 })
})

test('whatever JSON is handed in, the result is one that the contract allows', () => {
  const ids = items.map(({ id }) => id)
  const answers = fc.dictionary(fc.oneof(fc.constantFrom(...ids), fc.string()), fc.jsonValue(), { maxKeys: 12 })
  const file = fc.record({
    schema: fc.oneof(fc.constant('course-answers/v1'), fc.string()),
    quiz: fc.oneof(fc.constant('10-cost'), fc.string()),
    seed: fc.oneof(fc.nat(), fc.integer()),
    answers,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        file,
        answers.map((one) => fileOf(one)),
      ),
      (value) => {
        const result = grade(value)
        expect(quizResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
        expect(result.score).toBeLessThanOrEqual(result.maxScore)
        expect(result.message ?? '').not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
      },
    ),
  )
})
