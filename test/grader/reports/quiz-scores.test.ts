import { expect, test } from 'vitest'
import { quizScores } from '../../../grader/reports/quiz-scores.ts'
import { type Results, resultsSchema } from '../../../grader/scoring/results.ts'

const quiz = (slug: string, score: number, fields: object = {}) => ({
  ...{ slug, score, maxScore: 3, outcome: 'marked', hasPassed: true, questions: [] },
  ...fields,
})
const resultsOf = (...quizzes: readonly (readonly object[])[]): Results =>
  resultsSchema.parse({
    ...{ schema: 'course-results/v1', course: { name: 'c', version: '1' }, isolation: 'none' },
    ...{ startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:00Z' },
    submissions: quizzes.map((own, index) => ({ id: `learner-${index}`, score: 0, maxScore: 0, exercises: [], quizzes: own })),
    quizStatistics: [{ slug: '10-cost', title: 'What it costs', n: 2, passed: 1, maxScore: 3, mean: 1.67, median: 1.67, questions: [] }],
  })

test('quizzes have one column, with the points of those handed in', () => {
  const unreadable = quiz('10-cost', 0, { outcome: 'unreadable' })
  const scores = quizScores(resultsOf([quiz('10-cost', 1.1), quiz('11-workflow', 2.2)], [], [unreadable]))
  expect(scores).toEqual({
    header: ['quizzes'],
    cells: [['3.3/6'], [''], ['!0/3']],
    notes: ['!: answers that cannot be marked, for the reason in the feedback'],
    legend: ['  quiz 10-cost  What it costs (3 points): 2 marked, mean 1.67, 1 passed'],
  })
})

test('nobody’s quiz is no column', () => {
  expect(quizScores(resultsOf([], []))).toEqual({ header: [], cells: [], notes: [], legend: [] })
})
