import { expect, test } from 'vitest'
import type { Course, Exercise } from '../../../grader/content/course.ts'
import { loadCourse } from '../../../grader/content/load-course.ts'
import type { ExerciseResult } from '../../../grader/scoring/results.ts'
import type { Evidence, Proven } from '../../../grader/verify/evidence.ts'
import { mistakes } from '../../../grader/verify/rules/mistakes.ts'
import { reference } from '../../../grader/verify/rules/reference.ts'
import { stub } from '../../../grader/verify/rules/stub.ts'
import type { Role } from '../../../grader/verify/trial.ts'

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

const every = client.tasks.map((task) => task.id)
const proven = (role: Role, result: ExerciseResult): Proven => ({
  trial: { exercise: client, role, name: 'sample', file: '', source: 'sample.ts' },
  result,
})

/** Evidence that holds these results and nothing else. */
function evidenceOf(first: readonly Proven[], again: readonly Proven[] = []): Evidence {
  const none = { onStub: [], onReference: [], onCheat: [] }
  return {
    ...{
      course,
      exercises: [],
      complete: [],
      isWhole: false,
      quizzes: { quizzes: [], issues: [] },
      today: new Date(),
      seed: 1,
      declarations: [],
      files: new Map(),
      known: new Map(),
    },
    ...{ strays: [], compiled: new Map(), examples: none, proven: first, unreadable: [], provenAgain: again },
  }
}

const reasons = (rule: typeof mistakes, ...first: readonly Proven[]) => rule.check(evidenceOf(first)).map(({ message }) => message)
const mistake = (task: string, lost: readonly string[]) => proven({ kind: 'mistake', task, what: 'sample' }, resultWithout(lost))

test('a mistake must lose its task, and no other but those that require it', () => {
  expect(reasons(mistakes, mistake('stops-in-time', ['stops-in-time']))).toEqual([])
  expect(reasons(mistakes, mistake('retries-what-may-pass', ['retries-what-may-pass', 'creates-once']))).toEqual([])
  expect(reasons(mistakes, mistake('stops-in-time', []))).toEqual(['loses nothing, expected it to lose stops-in-time'])
  expect(reasons(mistakes, mistake('creates-once', ['creates-once', 'retries-what-may-pass']))).toEqual([
    'also loses retries-what-may-pass: a test: why',
  ])
})

test('a mistake that cannot be graded proves nothing', () => {
  const result = { ...resultWithout([]), outcome: 'unloadable' as const, message: 'a syntax error' }
  expect(reasons(mistakes, proven({ kind: 'mistake', task: 'stops-in-time', what: 'sample' }, result))).toEqual([
    'expected it to be graded, it is unloadable: a syntax error',
  ])
})

test('of a reference that is not right, its mistakes say nothing', () => {
  const broken = proven({ kind: 'reference' }, resultWithout(['stops-in-time']))
  expect(reasons(mistakes, broken, mistake('creates-once', ['creates-once', 'stops-in-time']))).toEqual([])
})

test('a reference must also be right in another order and for other inputs, and is blamed once', () => {
  const right = proven({ kind: 'reference' }, resultWithout([]))
  const wrong = proven({ kind: 'reference' }, resultWithout(['stops-in-time']))
  const told = (first: Proven, again: Proven) => reference.check(evidenceOf([first], [again])).map(({ message }) => message)
  expect(told(right, right)).toEqual([])
  expect(told(right, wrong)).toEqual(['in another order and for other inputs, loses stops-in-time: a test: why'])
  expect(told(wrong, wrong)).toEqual(['loses stops-in-time: a test: why'])
})

test('a stub must pass nothing', () => {
  const failed = (kind: string) => {
    const result = resultWithout(every)
    const tasks = result.tasks.map((task) => ({ ...task, tests: task.tests.map((one) => ({ ...one, kind })) }))
    return proven({ kind: 'stub' }, { ...result, tasks })
  }
  expect(reasons(stub, failed('not-implemented'))).toEqual([])
  expect(reasons(stub, failed('assertion'))).toEqual([])
  expect(reasons(stub, failed('timeout'))).toEqual(['fails gets-one-server > a test for another reason: timeout: why'])
  expect(reasons(stub, proven({ kind: 'stub' }, resultWithout(every.slice(1))))).toEqual(['passes gets-one-server > a test'])
})
