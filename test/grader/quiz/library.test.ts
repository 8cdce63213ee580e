import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { keyedLibrary, printedLibrary } from '../../../grader/quiz/library.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { printQuiz } from '../../../grader/quiz/printed-quiz.ts'
import { fullAnswer } from './full-answer.ts'

const { quizzes } = await readQuizzes(courseRoot)
const keyed = keyedLibrary(quizzes)
const printed = printedLibrary(quizzes.map(printQuiz))
const ids = quizzes.flatMap(({ items }) => items.map(({ id }) => id))

test('with keys or without, the same questions are asked in the same order', () => {
  expect(printed.quizzes).toEqual(keyed.quizzes)
  for (const { slug } of keyed.quizzes) expect(printed.questionsOf(slug, 5)).toEqual(keyed.questionsOf(slug, 5))
  for (const id of ids) {
    expect(printed.pose(id, 5)?.shown).toEqual(keyed.pose(id, 5)?.shown)
    expect(printed.pose(id, 5)?.judge).toBeUndefined()
  }
})

test('the order of options differs from seed to seed, and is the same for the same seed', () => {
  const shown = (seed: number) => ids.map((id) => keyed.pose(id, seed)?.shown)
  expect(shown(5)).toEqual(shown(5))
  expect(shown(5)).not.toEqual(shown(6))
})

test('the final exam takes two questions of every quiz, others for another seed', () => {
  const drawn = keyed.questionsOf('final', 3) ?? []
  for (const { items } of quizzes) expect(items.filter(({ id }) => drawn.includes(id))).toHaveLength(2)
  expect(new Set(drawn).size).toBe(quizzes.length * 2)
  expect(keyed.questionsOf('final', 4)).not.toEqual(drawn)
  expect(keyed.quizzes.at(-1)).toEqual({ slug: 'final', title: 'Final exam', passMark: 70, size: quizzes.length * 2 })
})

test('an answer is judged with all there is to say', () => {
  const question = quizzes[0]?.items[0]?.variants[0]
  if (question === undefined) expect.unreachable('there is no quiz')
  expect(keyed.pose(question.id, 1)?.judge?.(fullAnswer(question))).toMatchObject({
    mark: { credit: 1 },
    explanation: question.explanation,
  })
})

test('what does not exist is not asked', () => {
  expect(keyed.questionsOf('no-such-quiz', 1)).toBeUndefined()
  expect(keyed.pose('no-such-question', 1)).toBeUndefined()
  expect(keyedLibrary([]).quizzes).toEqual([])
})
