import { expect, test } from 'vitest'
import { answersLimits } from '../../../grader/content/limits.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { gradeAnswers } from '../../../grader/quiz/grade-answers.ts'
import { variantOf } from '../../../grader/quiz/item.ts'
import { loadQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { rightAnswer, showQuestion } from '../../../grader/quiz/question.ts'
import { retellQuiz } from '../../../grader/quiz/retell-quiz.ts'

const quizzes = await loadQuizzes(courseRoot)
const grade = (slug: string, answers: object, seed = 3) =>
  gradeAnswers(quizzes, slug, { value: { schema: 'course-answers/v1', quiz: slug, seed, answers } })

test('a question is told as it was asked, in the variant of the attempt', () => {
  const [entry] = quizzes.flatMap(({ slug, items }) => items.flatMap((item) => (item.variants.length > 1 ? [{ slug, item }] : [])))
  if (entry === undefined) expect.unreachable('no question has variants')
  const prompts = [3, 4].map((seed) => retellQuiz(quizzes, grade(entry.slug, {}, seed))?.questions.map(({ prompt }) => prompt))
  expect(prompts[0]).toContain(variantOf(entry.item, 3).prompt)
  expect(prompts[1]).toContain(variantOf(entry.item, 4).prompt)
})

test('of what is not answered nothing is told, and of an answer that was too large that it was', () => {
  const [quiz] = quizzes
  const [first, second] = quiz?.items ?? []
  const graded = grade(quiz?.slug ?? '', { [first?.id ?? '']: 'x'.repeat(answersLimits.keptUnits) })
  const told = retellQuiz(quizzes, graded)?.questions ?? []
  expect(told[0]).toMatchObject({ isAnswered: true, notes: [{ why: 'This answer is too large to be repeated here.' }] })
  expect(told[1]).toMatchObject({ prompt: second?.variants[0].prompt, isAnswered: false, notes: [] })
})

test.each(quizzes)('$slug: wrong answers are told without the key', ({ slug, items }) => {
  for (const item of items) {
    const question = variantOf(item, 3)
    const { body } = showQuestion(question)
    const options = body.input === 'one' || body.input === 'several' ? body.options : []
    const wrong = options.filter(({ text }) => !rightAnswer(question).includes(text))
    for (const { id, text } of wrong) {
      const graded = grade(slug, { [item.id]: body.input === 'several' ? [id] : id })
      const told = retellQuiz(quizzes, graded)?.questions.find(({ prompt }) => prompt === question.prompt)
      expect(told?.notes.map(({ about, verdict }) => `${verdict} ${about}`)).toEqual([`wrong ${text}`])
      for (const right of rightAnswer(question)) expect(told?.notes.map(({ about }) => about)).not.toContain(right)
    }
  }
})
