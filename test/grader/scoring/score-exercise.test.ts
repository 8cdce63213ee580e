import { expect, test } from 'vitest'
import type { Exercise } from '../../../grader/content/course.ts'
import { exerciseSchema } from '../../../grader/content/exercise.ts'
import type { TestResult } from '../../../grader/run/job-result.ts'
import { missingExercise, scoreExercise } from '../../../grader/scoring/score-exercise.ts'

const declaration = exerciseSchema.parse({
  title: 'Sample',
  section: 'rest',
  tasks: [
    { id: 'first', title: 'First', points: 4, hint: 'a hint that is long enough' },
    { id: 'second', title: 'Second', points: 3, hint: 'a hint that is long enough', allOrNothing: true },
    { id: 'third', title: 'Third', points: 2, hint: 'a hint that is long enough', requires: ['second'] },
    { id: 'fourth', title: 'Fourth', points: 1, hint: 'a hint that is long enough', requires: ['third'] },
  ],
})
const exercise: Exercise = { ...declaration, slug: '99-sample', number: 99, name: 'sample', maxScore: 10, signatures: {} }

const passed = (task: string): TestResult => ({ task, title: 'passes', verdict: { status: 'passed', output: '' }, durationMs: 1 })
const failed = (task: string, kind = 'assertion'): TestResult => ({
  task,
  title: 'fails',
  verdict: { status: 'failed', kind, message: 'no', output: '' },
  durationMs: 1,
})
const all = ['first', 'second', 'third', 'fourth'].map(passed)
const score = (tests: readonly TestResult[], faults: readonly string[] = []) => scoreExercise(exercise, { index: 0, tests, faults })
const statuses = (tests: readonly TestResult[]) => score(tests).tasks.map((task) => task.status)

test('every point when every test passed', () => {
  expect(score(all)).toMatchObject({ outcome: 'graded', score: 10, maxScore: 10 })
})

test('a task gives its points times the share of its tests, to two decimals', () => {
  const result = score([...all, failed('first'), failed('first')])
  expect(result.tasks[0]).toMatchObject({ status: 'partial', score: 1.33 })
  expect(result.score).toBe(7.33)
})

test('all or nothing gives nothing for a share, and skips what requires it, also indirectly', () => {
  const result = score([...all, failed('second')])
  expect(statuses([...all, failed('second')])).toEqual(['passed', 'failed', 'skipped', 'skipped'])
  expect(result.score).toBe(4)
})

test('a partial task skips nothing', () => {
  expect(statuses([...all, failed('third')])).toEqual(['passed', 'passed', 'partial', 'passed'])
})

test('a declared task without results has failed', () => {
  expect(statuses(all.slice(0, 3))).toEqual(['passed', 'passed', 'passed', 'failed'])
})

test('results of a task that was never declared count for nothing', () => {
  expect(score([...all, passed('forged')]).score).toBe(10)
})

test('a module that cannot be loaded scores 0 with the reason', () => {
  expect(score([passed('first'), failed('second', 'load-failed')])).toMatchObject({ outcome: 'unloadable', message: 'no', score: 0 })
  expect(score([failed('second', 'load-timeout')])).toMatchObject({ outcome: 'timed-out', score: 0 })
})

test('a fault of the grader is broken, whatever the tests say', () => {
  expect(score(all, ['no sandbox'])).toMatchObject({ outcome: 'broken', message: 'no sandbox' })
})

test('a missing exercise says where it was looked for', () => {
  expect(missingExercise(exercise)).toMatchObject({
    outcome: 'missing',
    score: 0,
    maxScore: 10,
    message: expect.stringContaining('99-sample/sample.ts'),
  })
})
