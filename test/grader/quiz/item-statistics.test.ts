import { expect, test } from 'vitest'
import { drawFrom } from '../../../grader/quiz/draw.ts'
import { drawFinalExam } from '../../../grader/quiz/final-exam.ts'
import { gradeAnswers } from '../../../grader/quiz/grade-answers.ts'
import { type Item, type Quiz, toItem } from '../../../grader/quiz/item.ts'
import { quizStatistics } from '../../../grader/quiz/item-statistics.ts'
import { optionId } from '../../../grader/quiz/option-id.ts'
import { type QuestionDeclaration, questionSchema } from '../../../grader/quiz/question.ts'
import type { QuizResult } from '../../../grader/scoring/quiz-results.ts'

const common = { asks: 'which', prompt: 'Which? Pick one.', explanation: 'so' } as const
const choice = (id: string): QuestionDeclaration => ({
  ...{ ...common, kind: 'single-choice', id },
  options: ['right', 'wrong', 'worse'].map((text) => ({ text, isRight: text === 'right', why: 'why' })),
})
const number = (value: number): QuestionDeclaration => ({
  ...common,
  kind: 'numeric',
  id: 'n',
  value,
  why: 'w',
  slips: [{ value: -1, why: 's' }],
})
const item = (...[first, ...others]: readonly [QuestionDeclaration, ...QuestionDeclaration[]]): Item => ({
  id: first.id,
  variants: [questionSchema.parse(first), ...others.map((one) => questionSchema.parse(one))],
})
const quizOf = (slug: string, ...items: readonly Item[]): Quiz => ({ slug, title: `About ${slug}`, passMark: 60, items })

const three = quizOf('10-cost', item(choice('a')), item(choice('b')), item(choice('c')))

/** One submission each: what is answered to a, b and c, by the first letters of the options (r, w); `-` for no answer. */
function classOf(rows: readonly string[], quizzes: readonly Quiz[] = [three]): { quizzes: QuizResult[] }[] {
  const texts: Readonly<Record<string, string>> = { r: 'right', w: 'wrong' }
  return rows.map((row) => {
    const given = ['a', 'b', 'c'].flatMap((id, index) => {
      const text = texts[row[index] ?? '']
      return text === undefined ? [] : [[id, optionId(text)]]
    })
    const value = { schema: 'course-answers/v1', quiz: '10-cost', answers: Object.fromEntries(given) }
    return { quizzes: [gradeAnswers(quizzes, '10-cost', { value })] }
  })
}

const ten = ['rrr', 'rrr', 'rrw', 'rrw', 'rwr', 'rw-', 'wr-', 'ww-', 'ww-', 'ww-']

test('figures of each question against the rest, worked out by hand', () => {
  const [statistics] = quizStatistics([three], classOf(ten))
  expect(statistics).toMatchObject({ slug: '10-cost', title: 'About 10-cost', n: 10, maxScore: 3, passed: 5, mean: 1.4, median: 1.5 })
  // a: 6 of 10 right; the rest is 2 2 1 1 1 0 | 1 0 0 0, mean 0.8. Sum of products: 0.4·(1.2+1.2+.2+.2+.2−.8) − 0.6·(.2−.8−.8−.8) = 2.2.
  // Squared deviations: 6·0.16 + 4·0.36 = 2.4 and 2·1.44 + 4·0.04 + 4·0.64 = 5.6.
  const [a] = statistics?.questions ?? []
  expect(a).toMatchObject({ id: 'a', n: 10, answered: 10, facility: 0.6, isTooFew: false })
  expect(a?.standardDeviation).toBeCloseTo(Math.sqrt(2.4 / 9), 4)
  expect(a?.discriminationIndex).toBeCloseTo(2.2 / Math.sqrt(2.4 * 5.6), 4)
  // The best order gives the six right answers to the ranks 2 2 1 1 1 1: 0.4·(2.4+0.8) − 0.6·(4·−0.8) = 3.2.
  expect(a?.discriminativeEfficiency).toBeCloseTo(2.2 / 3.2, 4)
  expect(a?.options).toEqual([
    { text: 'right', isRight: true, picks: 6 },
    { text: 'wrong', isRight: false, picks: 4 },
    { text: 'worse', isRight: false, picks: 0 },
  ])
  expect(statistics?.questions[2]).toMatchObject({ id: 'c', answered: 5, facility: 0.3 })
})

test('nine attempts have a facility, and no figure besides', () => {
  const [statistics] = quizStatistics([three], classOf(ten.slice(0, 9)))
  expect(statistics?.questions[0]).toEqual({ id: 'a', prompt: common.prompt, n: 9, answered: 9, facility: 0.6667, isTooFew: true })
})

test('what is unreadable is no attempt, and a quiz without attempts has no statistics', () => {
  const unreadable = { quizzes: [gradeAnswers([three], '10-cost', { problem: 'is a FIFO' })] }
  expect(quizStatistics([three], [unreadable, { quizzes: [] }])).toEqual([])
  expect(quizStatistics([three], [unreadable, ...classOf(ten)])[0]).toMatchObject({ n: 10, mean: 1.4 })
})

test('variants are judged together, and their picks only where they have the same options', () => {
  const answersOf = (quiz: Quiz, given: (seed: number) => object) =>
    Array.from({ length: 12 }, (_, seed) => ({
      quizzes: [gradeAnswers([quiz], '10-cost', { value: { schema: 'course-answers/v1', quiz: '10-cost', seed, answers: given(seed) } })],
    }))
  const numbers = quizOf('10-cost', item(number(1), number(2)), item(choice('b')))
  const [different] = quizStatistics(
    [numbers],
    answersOf(numbers, (seed) => ({ n: String((seed % 2) + 1) })),
  )
  expect(different?.questions[0]).toMatchObject({ id: 'n', n: 12, facility: 1 })
  expect(different?.questions[0]).not.toHaveProperty('options')
  const reworded = quizOf('10-cost', item(choice('a'), { ...choice('a'), prompt: 'Which, then? Pick one.' }), item(choice('b')))
  const [same] = quizStatistics(
    [reworded],
    answersOf(reworded, () => ({ a: optionId('right') })),
  )
  expect(same?.questions[0]?.options?.[0]).toEqual({ text: 'right', isRight: true, picks: 12 })
})

test('a question of the final exam is judged over those who were asked it', () => {
  const ids = ['p', 'q', 'r', 's']
  const quiz = quizOf('10-cost', ...ids.map((id) => item(choice(id))))
  const seeds = Array.from({ length: 40 }, (_, index) => index)
  const right = Object.fromEntries(ids.map((id) => [id, optionId('right')]))
  const submissions = seeds.map((seed) => {
    // Everybody is asked two of the four, and has r right only.
    const asked = drawFinalExam([quiz], seed).items.map(({ id }) => id)
    const answers = Object.fromEntries(asked.map((id) => [id, id === 'r' ? right[id] : optionId('wrong')]))
    return { quizzes: [gradeAnswers([quiz], 'final', { value: { schema: 'course-answers/v1', quiz: 'final', seed, answers } })] }
  })
  const [statistics] = quizStatistics([quiz], submissions)
  expect(statistics).toMatchObject({ slug: 'final', title: 'Final exam', n: 40, maxScore: 2 })
  const counts = ids.map((id) => seeds.filter((seed) => drawFinalExam([quiz], seed).items.some((one) => one.id === id)).length)
  expect(statistics?.questions.map(({ id, n, facility }) => [id, n, facility])).toEqual(
    ids.map((id, index) => [id, counts[index], id === 'r' ? 1 : 0]),
  )
})

test('of the wrong pairs of a matching question, those that somebody made are counted', () => {
  const pairs = ['a', 'b', 'c'].map((left) => ({ left, right: left.toUpperCase(), why: 'w' }))
  const quiz = quizOf('10-cost', toItem(questionSchema.parse({ ...common, kind: 'matching', id: 'm', pairs }), '01-x'))
  const answers = { m: { [optionId('a')]: optionId('A'), [optionId('b')]: optionId('C') } }
  const value = { schema: 'course-answers/v1', quiz: '10-cost', answers }
  const submissions = Array.from({ length: 10 }, () => ({ quizzes: [gradeAnswers([quiz], '10-cost', { value })] }))
  expect(quizStatistics([quiz], submissions)[0]?.questions[0]?.options).toEqual([
    { text: 'a → A', isRight: true, picks: 10 },
    { text: 'b → B', isRight: true, picks: 0 },
    { text: 'b → C', isRight: false, picks: 10 },
    { text: 'c → C', isRight: true, picks: 0 },
  ])
})

test('the order of submissions never matters', () => {
  const { whole } = drawFrom('order')
  const all = classOf(Array.from({ length: 25 }, () => Array.from({ length: 3 }, () => (whole(0, 1) === 1 ? 'r' : 'w')).join('')))
  expect(quizStatistics([three], all.toReversed())).toEqual(quizStatistics([three], all))
})
