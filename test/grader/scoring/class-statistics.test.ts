import { expect, test } from 'vitest'
import { classStatistics } from '../../../grader/scoring/class-statistics.ts'
import { type SubmissionResult, submissionSchema } from '../../../grader/scoring/results.ts'

/** A learner whose first task passes its tests as told, and whose second one has the points given. */
function learner(id: string, tests: readonly boolean[], rest: number, fields: object = {}): SubmissionResult {
  const score = tests.filter(Boolean).length
  const first = tests.map((isPassed, index) => ({ title: `test ${index + 1}`, status: isPassed ? 'passed' : 'failed', durationMs: 1 }))
  const tasks = [
    { id: 'one', title: 'One', points: tests.length, score, status: 'partial', tests: first },
    { id: 'two', title: 'Two', points: 10, score: rest, status: 'partial', tests: [] },
  ]
  const exercise = { slug: '01-a', outcome: 'graded', score: score + rest, maxScore: tests.length + 10, tasks, ...fields }
  return submissionSchema.parse({ id, score: score + rest, maxScore: tests.length + 10, exercises: [exercise], quizzes: [] })
}
const only = <Item>(items: readonly Item[]) => items[0] ?? expect.unreachable('there is none')

test('shares are over what could be run', () => {
  const lost = learner('lost', [], 0, { outcome: 'unloadable', tasks: [] })
  const { tasks, tests, outcomes } = classStatistics({
    submissions: [learner('ada', [true, false], 10), learner('bea', [false, false], 5), lost],
  })
  expect(outcomes).toEqual([
    { outcome: 'graded', count: 2 },
    { outcome: 'unloadable', count: 1 },
  ])
  expect(tasks).toEqual([
    { slug: '01-a', task: 'one', n: 2, share: 0.25 },
    { slug: '01-a', task: 'two', n: 2, share: 0.75 },
  ])
  expect(tests).toEqual([
    { slug: '01-a', task: 'one', test: 'test 1', n: 2, share: 0.5 },
    { slug: '01-a', task: 'one', test: 'test 2', n: 2, share: 0 },
  ])
})

test('a test that those pass who know the rest discriminates, one that they fail does so the other way', () => {
  const class_ = (isBetter: (index: number) => boolean) =>
    Array.from({ length: 12 }, (_, index) => learner(`l${index}`, [isBetter(index)], index < 6 ? 0 : 10))
  expect(only(classStatistics({ submissions: class_((index) => index >= 6) }).tests).discrimination).toBeCloseTo(1, 9)
  expect(only(classStatistics({ submissions: class_((index) => index < 6) }).tests).discrimination).toBeCloseTo(-1, 9)
  expect(only(classStatistics({ submissions: class_(() => true) }).tests)).not.toHaveProperty('discrimination')
  expect(only(classStatistics({ submissions: class_((index) => index >= 6).slice(2, 11) }).tests)).not.toHaveProperty('discrimination')
})

test('mistakes are counted by name, the most frequent first', () => {
  const like = (resembles: string) => learner(resembles, [true], 1, { resembles })
  const { mistakes } = classStatistics({ submissions: [like('rounds up'), like('doubles'), like('doubles')] })
  expect(mistakes).toEqual([
    { slug: '01-a', name: 'doubles', count: 2 },
    { slug: '01-a', name: 'rounds up', count: 1 },
  ])
})

test('a class of nobody has no figures', () => {
  expect(classStatistics({ submissions: [] })).toEqual({ exercises: [], outcomes: [], unreadable: 0, tasks: [], tests: [], mistakes: [] })
})
