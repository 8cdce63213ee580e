import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { printedQuizSchema, printQuiz } from '../../../grader/quiz/printed-quiz.ts'
import { keyedLibrary, printedLibrary, type Sheet } from '../../../grader/quiz/sheet.ts'
import { fullAnswer } from './full-answer.ts'

const { quizzes } = await readQuizzes(courseRoot)
const keyed = keyedLibrary(quizzes)
const printed = printedLibrary(quizzes.map(printQuiz))
const shownIn = (sheet: Sheet | undefined) => sheet?.questions.map(({ shown }) => shown)

test('with keys or without, the same questions are asked in the same order', () => {
  expect(printed.quizzes).toEqual(keyed.quizzes)
  for (const { slug } of keyed.quizzes) {
    expect(shownIn(printed.open(slug, 5))).toEqual(shownIn(keyed.open(slug, 5)))
    expect(printed.open(slug, 5)?.questions.every(({ judge }) => judge === undefined)).toBe(true)
  }
})

test('the order of options differs from seed to seed, and is the same for the same seed', () => {
  const [{ slug } = { slug: '' }] = keyed.quizzes
  expect(shownIn(keyed.open(slug, 5))).toEqual(shownIn(keyed.open(slug, 5)))
  expect(shownIn(keyed.open(slug, 5))).not.toEqual(shownIn(keyed.open(slug, 6)))
})

test('no key, no why and no explanation is printed, and no order tells what is right', () => {
  for (const quiz of quizzes) {
    const text = JSON.stringify(printQuiz(quiz))
    expect(text).not.toMatch(/"(isRight|isTrue|why|explanation|accepted|slips|value|abs|rel|pairs|extra)":/)
    // What a learner's edition reads is what was written.
    expect(printedQuizSchema.parse(JSON.parse(text))).toEqual(printQuiz(quiz))
    for (const { variants } of quiz.items) {
      for (const variant of variants) expect(text).not.toContain(JSON.stringify(variant.explanation).slice(1, -1))
    }
  }
  const places = quizzes.flatMap(({ items }) =>
    items.flatMap(({ variants: [first], id }) => {
      const shown = printQuiz({ slug: '', title: '', passMark: 1, items: [{ id, variants: [first] }] }).items[0]?.variants[0]
      return shown?.body.input === 'one' ? [shown.body.options.findIndex((option) => option.id === fullAnswer(first))] : []
    }),
  )
  expect(new Set(places).size).toBeGreaterThan(2)
})

test('the final exam takes two questions of every quiz, others for another seed', () => {
  const exam = keyed.open('final', 3)
  const ids = exam?.questions.map(({ id }) => id) ?? []
  for (const { items } of quizzes) expect(items.filter(({ id }) => ids.includes(id))).toHaveLength(2)
  expect(new Set(ids).size).toBe(quizzes.length * 2)
  expect(keyed.open('final', 4)?.questions.map(({ id }) => id)).not.toEqual(ids)
  expect(keyed.quizzes.at(-1)).toEqual({ slug: 'final', title: 'Final exam', size: quizzes.length * 2 })
})

test('an answer is judged with all there is to say; a quiz of another name does not open', () => {
  const [quiz] = quizzes
  const [posed] = keyed.open(quiz?.slug ?? '', 1)?.questions ?? []
  const question = quiz?.items[0]?.variants[0]
  if (question === undefined) expect.unreachable('there is no quiz')
  expect(posed?.judge?.(fullAnswer(question))).toMatchObject({ mark: { credit: 1 }, explanation: question.explanation })
  expect(keyed.open('no-such-quiz', 1)).toBeUndefined()
  expect(keyedLibrary([]).open('final', 1)).toBeUndefined()
})
