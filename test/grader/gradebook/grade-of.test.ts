import { expect, test } from 'vitest'
import { gradeOf } from '../../../grader/gradebook/grade-of.ts'
import { type PolicyDeclaration, policySchema } from '../../../grader/gradebook/policy.ts'
import { submissionSchema } from '../../../grader/scoring/results.ts'

const maxima = {
  exercises: new Map([
    ['01-a', 10],
    ['02-b', 20],
  ]),
  quizzes: new Map([
    ['10-cost', 13],
    ['final', 28],
  ]),
}
const submission = submissionSchema.parse({
  ...{ id: 'ada', score: 17.33, maxScore: 30, submittedAt: '2026-12-01T10:30:00Z' },
  exercises: [
    { slug: '01-a', outcome: 'graded', score: 7.33, maxScore: 10, tasks: [] },
    { slug: '02-b', outcome: 'graded', score: 10, maxScore: 20, tasks: [] },
  ],
  quizzes: [{ slug: '10-cost', score: 6.5, maxScore: 13, outcome: 'marked', hasPassed: false, questions: [] }],
})
const grade = (policy: PolicyDeclaration = {}, of: typeof submission | undefined = submission) =>
  gradeOf(of, maxima, policySchema.parse(policy))

test('without a policy, the points of the exercises count', () => {
  expect(grade()).toMatchObject({ score: 17.33, maxScore: 30, isLate: false, hasPassed: true, penalty: 0 })
})

test('only what the policy names counts, a quiz that was not handed in by its size', () => {
  expect(grade({ exercises: ['02-b'], quizzes: ['10-cost', 'final'] })).toMatchObject({ score: 16.5, maxScore: 61 })
})

test('weights multiply points and what can be had', () => {
  expect(grade({ quizzes: ['10-cost'], weights: { '10-cost': 2, '01-a': 0.5 } })).toMatchObject({ score: 26.67, maxScore: 51 })
})

test.each([
  ['nearest', 2, 17.33],
  ['down', 1, 17.3],
  ['up', 1, 17.4],
  ['up', 0, 18],
  ['nearest', 0, 17],
] as const)('rounded %s to %i decimals: %f', (direction, decimals, score) => {
  expect(grade({ rounding: { direction, decimals } }).score).toBe(score)
})

test('floating-point dust is not rounded up', () => {
  const dust = submissionSchema.parse({
    ...submission,
    exercises: [0.1, 0.2].map((score, index) => ({ ...submission.exercises[index], score })),
  })
  expect(grade({ rounding: { direction: 'up', decimals: 1 } }, dust).score).toBe(0.3)
})

test.each([
  ['2026-12-01T10:30:00Z', 0, 17.33, false],
  ['2026-12-01T10:29:59Z', 0, 15.6, true],
  ['2026-12-01T10:00:00Z', 30, 17.33, false],
  ['2026-11-30T10:00:00Z', 0, 13.86, true],
  ['2026-11-01T10:00:00+02:00', 0, 8.67, true],
])('due %s with %i minutes of grace: %f points, at least half', (due, graceMinutes, points, isLate) => {
  const { score, isLate: late } = grade({ due, late: { graceMinutes, percentPerDay: 10, mostPercent: 50 } })
  expect([score, late]).toEqual([points, isLate])
})

test('where a platform says no more than late, a day is taken off', () => {
  const { submittedAt: _, ...undated } = submission
  expect(grade({ due: '2026-12-01T00:00:00Z', late: { percentPerDay: 10 } }, { ...undated, isLate: true })).toMatchObject({
    score: 15.6,
    isLate: true,
  })
  expect(grade({ due: '2026-11-01T00:00:00Z', late: { percentPerDay: 10 } }, undated)).toMatchObject({ score: 17.33, isLate: false })
})

test('the pass mark is a share of what can be had; who handed in nothing has no points', () => {
  expect(grade({ passMark: 57 }).hasPassed).toBe(true)
  expect(grade({ passMark: 58 }).hasPassed).toBe(false)
  expect(gradeOf(undefined, maxima, policySchema.parse({}))).toMatchObject({ score: 0, maxScore: 30, hasPassed: false })
})
