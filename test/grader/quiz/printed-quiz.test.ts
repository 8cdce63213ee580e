import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { printedQuizSchema, printQuiz } from '../../../grader/quiz/printed-quiz.ts'
import { fullAnswer } from './full-answer.ts'

const { quizzes } = await readQuizzes(courseRoot)

test.each(quizzes)('$slug: no key, no why and no explanation is printed', (quiz) => {
  const text = JSON.stringify(printQuiz(quiz))
  expect(text).not.toMatch(/"(isRight|isTrue|why|explanation|accepted|slips|value|abs|rel|pairs|extra)":/)
  for (const { explanation } of quiz.items.flatMap(({ variants }) => variants)) expect(text).not.toContain(explanation)
  // What a learner's edition reads is what was written.
  expect(printedQuizSchema.parse(JSON.parse(text))).toEqual(printQuiz(quiz))
})

test('where an option stands does not tell what is right', () => {
  const items = quizzes.flatMap((quiz) => printQuiz(quiz).items)
  const places = quizzes.flatMap((quiz) =>
    quiz.items.map(({ id, variants: [question] }) => {
      const body = items.find((item) => item.id === id)?.variants[0].body
      return body?.input === 'one' ? body.options.findIndex((option) => option.id === fullAnswer(question)) : 0
    }),
  )
  expect(new Set(places).size).toBeGreaterThan(2)
})
