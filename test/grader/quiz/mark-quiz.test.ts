import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { variantOf } from '../../../grader/quiz/item.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { answersSchema, markQuiz } from '../../../grader/quiz/mark-quiz.ts'
import { fullAnswer } from './full-answer.ts'

const { quizzes } = await readQuizzes(courseRoot)

test.each(quizzes)('$slug: the key gets every point, for any seed; without answers there is none', (quiz) => {
  for (const seed of [1, 2, 77]) {
    const answers = Object.fromEntries(quiz.items.map((entry) => [entry.id, fullAnswer(variantOf(entry, seed))]))
    expect(markQuiz(quiz, { seed, answers })).toMatchObject({
      score: quiz.items.length,
      maxScore: quiz.items.length,
      hasPassed: true,
      unknown: [],
    })
  }
  expect(markQuiz(quiz, { seed: 1, answers: {} })).toMatchObject({ score: 0, hasPassed: false })
})

test('variants differ from seed to seed, and are the same for the same seed', () => {
  const entries = quizzes.flatMap(({ items }) => items.filter(({ variants }) => variants.length > 1))
  expect(entries.length).toBeGreaterThan(0)
  for (const entry of entries) {
    const variants = Array.from({ length: 20 }, (_, seed) => JSON.stringify(variantOf(entry, seed)))
    expect(new Set(variants).size).toBeGreaterThan(5)
    expect(variantOf(entry, 7)).toEqual(variantOf(entry, 7))
    expect(variantOf(entry, 7).id).toBe(entry.id)
  }
})

test('answers to questions that do not exist are told, and worth nothing', () => {
  const [quiz] = quizzes
  if (quiz === undefined) expect.unreachable('there is no quiz')
  expect(markQuiz(quiz, { seed: 1, answers: { 'no-such-question': true } })).toMatchObject({ score: 0, unknown: ['no-such-question'] })
})

test('a file of answers says which quiz and which variants it is about', () => {
  expect(answersSchema.parse({ schema: 'course-answers/v1', quiz: '10-cost', answers: { a: true } }).seed).toBe(1)
  expect(answersSchema.safeParse({ quiz: '10-cost', answers: {} }).success).toBe(false)
  expect(answersSchema.safeParse({ schema: 'course-answers/v1', quiz: '10-cost', answers: [], extra: 1 }).success).toBe(false)
})
