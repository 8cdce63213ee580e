import { lintQuiz } from '../../quiz/lint-quiz.ts'
import type { Rule } from '../rule.ts'

export const quizzes: Rule = {
  name: 'quizzes',
  holds: 'every quiz can be read, is hard to guess, asks for more than definitions, and leads to lessons that exist',
  check: ({ course, quizzes: { quizzes: readable, issues } }) => {
    const fix = 'CONTRIBUTING.md says what a quiz needs; grader/quiz/kinds has the fields of each kind'
    const slugs = new Set(course.exercises.map(({ slug }) => slug))
    const unread = issues.map(({ file, path, message }) => ({ file, path, message, fix }))
    const faults = readable.flatMap((quiz) => {
      const file = `quizzes/${quiz.slug}.ts`
      const poor = lintQuiz(quiz).map(({ question, message }) => ({ file, path: question, message, fix }))
      const lost = quiz.items.flatMap(({ id, variants: [{ lesson = '' }] }) =>
        slugs.has(lesson) ? [] : [{ file, path: id, message: `leads to the lesson of ${lesson}, which is no exercise`, fix }],
      )
      return [...poor, ...lost]
    })
    return [...unread, ...faults]
  },
}
