import { expect, test } from 'vitest'
import type { Course, Exercise } from '../../../grader/content/course.ts'
import { loadCourse } from '../../../grader/content/load-course.ts'
import type { ExerciseResult } from '../../../grader/scoring/results.ts'
import { judge, type Role } from '../../../grader/verify/trial.ts'

const course: Course = await loadCourse()

function exerciseOf(slug: string): Exercise {
  const found = course.exercises.find((exercise) => exercise.slug === slug)
  if (found === undefined) throw new Error(`no exercise ${slug}`)
  return found
}

const client = exerciseOf('05-rest-client')

/** A result of exercise 05 in which the named tasks failed and all others passed. */
function resultWithout(lost: readonly string[]): ExerciseResult {
  const tasks = client.tasks.map(({ id, title, points }) => {
    const isLost = lost.includes(id)
    const status = isLost ? ('failed' as const) : ('passed' as const)
    return { id, title, points, score: isLost ? 0 : points, status, tests: [{ title: 'a test', status, message: 'why', durationMs: 1 }] }
  })
  const score = tasks.reduce((sum, task) => sum + task.score, 0)
  return { slug: client.slug, outcome: 'graded', score, maxScore: client.maxScore, tasks }
}

const judged = (role: Role, lost: readonly string[]) =>
  judge({ exercise: client, role, name: 'sample', file: '', source: '' }, resultWithout(lost))
const every = client.tasks.map((task) => task.id)

test('a reference or an alternative must pass all', () => {
  expect(judged({ kind: 'reference' }, [])).toBeUndefined()
  expect(judged({ kind: 'alternative' }, ['stops-in-time'])).toBe('loses stops-in-time: a test: why')
})

test('a stub must pass nothing', () => {
  expect(judged({ kind: 'stub' }, every)).toBeUndefined()
  expect(judged({ kind: 'stub' }, every.slice(1))).toBe('passes gets-one-server > a test')
})

test('a mistake must lose its task, and no other but those that require it', () => {
  const mistake = (task: string): Role => ({ kind: 'mistake', task, what: 'sample' })
  expect(judged(mistake('stops-in-time'), ['stops-in-time'])).toBeUndefined()
  expect(judged(mistake('retries-what-may-pass'), ['retries-what-may-pass', 'creates-once'])).toBeUndefined()
  expect(judged(mistake('stops-in-time'), [])).toBe('loses nothing, expected it to lose stops-in-time')
  expect(judged(mistake('creates-once'), ['creates-once', 'retries-what-may-pass'])).toMatch(/^also loses retries-what-may-pass/)
})

test('what knows nothing may collect a tenth', () => {
  expect(judged({ kind: 'cheat' }, every)).toBeUndefined()
  expect(judged({ kind: 'cheat' }, every.slice(1))).toBe('collects 4 of 20 points, at most 10 % are allowed')
})

test('a file that cannot be graded proves nothing', () => {
  const result = { ...resultWithout([]), outcome: 'unloadable' as const, message: 'a syntax error' }
  const trial = {
    exercise: client,
    role: { kind: 'mistake', task: 'stops-in-time', what: 'sample' },
    name: 'sample',
    file: '',
    source: '',
  } as const
  expect(judge(trial, result)).toBe('expected it to be graded, it is unloadable: a syntax error')
})
