import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { type Quiz, toItem } from '../../../grader/quiz/item.ts'
import { lintQuiz } from '../../../grader/quiz/lint-quiz.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { type QuestionDeclaration, questionSchema } from '../../../grader/quiz/question.ts'

const { quizzes } = await readQuizzes(courseRoot)

test.each(quizzes)('$slug has no fault', (quiz) => {
  expect(lintQuiz(quiz)).toEqual([])
})

const choice = (id: string, lengths: readonly [right: number, ...wrong: number[]], fields: object = {}): QuestionDeclaration => ({
  ...{ kind: 'single-choice', id, asks: 'which', prompt: 'Which? Pick one.', explanation: 'so' },
  options: lengths.map((length, index) => ({ text: `${index}`.padEnd(length, 'x'), isRight: index === 0, why: 'why' })),
  ...fields,
})
const quizOf = (...questions: readonly QuestionDeclaration[]): Quiz => ({
  ...{ slug: '01-mental-model', title: 't', passMark: 70 },
  items: questions.map((one) => toItem(questionSchema.parse(one), '01-x')),
})
const messages = (quiz: Quiz) => lintQuiz(quiz).map(({ question, message }) => `${question}: ${message}`)

test('a quiz with too few questions, most of them definitions, is told both', () => {
  expect(messages(quizOf(choice('a', [2, 3, 3], { asks: 'what' }), choice('b', [2, 3, 3])))).toEqual([
    ': has 2 questions, needs 10',
    ': asks why, which or what happens in 1 of 2 questions, more than half should',
  ])
})

test('right options that can be told by their length or place are a fault', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  const telling = quizOf(...ids.map((id, index) => choice(id, index < 5 ? [9, 3, 3] : [3, 3, 9])))
  expect(messages(telling)).toEqual([
    ': has the right option as the longest in 5 of 10 questions, at most 40 % may be so',
    ': has the right option always in the same place',
  ])
})

test('a question is told what makes it a poor one', () => {
  const options = ['a', 'b', 'Both of them'].map((text, index) => ({ text, isRight: index === 1, why: 'why' }))
  const table = { head: ['a', 'b'], rows: [['1', '2']], source: 'a list' }
  const numeric = (fields: object = {}): QuestionDeclaration => ({
    ...{ kind: 'numeric', id: 'n', asks: 'which', prompt: 'How much?', explanation: 'so', value: 3, why: 'w' },
    ...{ slips: [{ value: 4, why: 's' }], ...fields },
  })
  const told = (question: QuestionDeclaration) => messages(quizOf(question)).filter((message) => !message.startsWith(': '))
  expect(told(choice('c', [1, 1, 1], { options }))).toEqual(['c: has the option "Both of them": whoever knows one part knows all'])
  expect(told(choice('c', [1, 1, 1], { prompt: 'Which?' }))).toEqual(['c: says "pick …" where 1 are right: say "Pick one"'])
  expect(told(choice('c', [1, 1, 1], { prompt: 'Which? Pick two.' }))).toEqual(['c: says "pick two" where 1 are right: say "Pick one"'])
  expect(told(numeric())).toEqual(['n: asks for a number and shows none to calculate with'])
  expect(told(numeric({ table }))).toEqual(['n: has a table with a source and no date, or a date and no source'])
})
