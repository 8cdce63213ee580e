import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Course, Exercise } from '../../grader/content/course.ts'
import { loadCourse } from '../../grader/content/load-course.ts'
import { stubFile } from '../../grader/content/paths.ts'
import { type PreparedSandbox, prepareSandbox } from '../../grader/sandbox/prepare-sandbox.ts'
import type { ExerciseResult } from '../../grader/scoring/results.ts'
import { type FileToGrade, gradeFiles } from './grade-files.ts'

let course: Course
let prepared: PreparedSandbox

beforeAll(async () => {
  course = await loadCourse()
  const packages = [...new Set(course.exercises.flatMap((exercise) => exercise.packages))]
  prepared = await prepareSandbox({ root: course.root, packages })
})

afterAll(async () => {
  await prepared[Symbol.asyncDispose]()
})

function filesIn(kind: 'mistakes' | 'alternatives'): FileToGrade[] {
  return course.exercises.flatMap((exercise) => {
    const folder = path.join(course.root, 'test/hidden', exercise.slug, kind)
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : []
    return names.map((name) => ({ exercise, file: path.join(folder, name) }))
  })
}

function lostTasks(result: ExerciseResult): string[] {
  return result.tasks.filter((task) => task.status !== 'passed').map((task) => task.id)
}

/** The task and every task that directly or indirectly requires it. */
function dependants(exercise: Exercise, id: string): string[] {
  const direct = exercise.tasks.filter((task) => task.requires.includes(id)).map((task) => task.id)
  return [id, ...direct.flatMap((one) => dependants(exercise, one))]
}

test('every reference gets every point, for several seeds of order and inputs', async () => {
  const files = course.exercises.map((exercise) => ({
    exercise,
    file: path.join(course.root, 'solutions', exercise.slug, `${exercise.name}.ts`),
  }))
  for (const seed of [1, 2, 77]) {
    const results = await gradeFiles(course, prepared.sandbox, files, seed)
    expect(results.map((result) => [result.slug, result.outcome, result.score])).toEqual(
      course.exercises.map((exercise) => [exercise.slug, 'graded', exercise.maxScore]),
    )
  }
})

test('every stub fails every test of every task', async () => {
  const files = course.exercises.map((exercise) => ({ exercise, file: stubFile(course, exercise) }))
  const results = await gradeFiles(course, prepared.sandbox, files)
  const passed = results.flatMap((result) =>
    result.tasks.flatMap((task) =>
      task.tests.filter((one) => one.status === 'passed').map((one) => `${result.slug} ${task.id}: ${one.title}`),
    ),
  )
  expect(passed).toEqual([])
  expect(results.map((result) => result.outcome)).toEqual(course.exercises.map(() => 'graded'))
})

test('every mistake loses its own task, and no other but those that require it', async () => {
  const files = filesIn('mistakes')
  const results = await gradeFiles(course, prepared.sandbox, files)
  const wrong = files.flatMap(({ exercise, file }, index) => {
    const [id = ''] = path.basename(file).split('--')
    const result = results[index]
    if (result?.outcome !== 'graded') return [`${exercise.slug} ${path.basename(file)}: ${result?.outcome} ${result?.message}`]
    const lost = lostTasks(result)
    const mayLose = dependants(exercise, id)
    return lost.includes(id) && lost.every((one) => mayLose.includes(one))
      ? []
      : [`${exercise.slug} ${path.basename(file)} loses: ${lost.join(', ') || 'nothing'}`]
  })
  expect(wrong).toEqual([])
})

test('every task has at least three mistakes, every exercise at least two alternatives', () => {
  const mistakes = filesIn('mistakes').map(({ exercise, file }) => `${exercise.slug} ${path.basename(file).split('--')[0]}`)
  const tasks = course.exercises.flatMap((exercise) => exercise.tasks.map((task) => `${exercise.slug} ${task.id}`))
  expect(tasks.filter((task) => mistakes.filter((one) => one === task).length < 3)).toEqual([])
  expect(mistakes.filter((one) => !tasks.includes(one))).toEqual([])
  const alternatives = filesIn('alternatives').map(({ exercise }) => exercise.slug)
  expect(course.exercises.filter(({ slug }) => alternatives.filter((one) => one === slug).length < 2)).toEqual([])
})

test('every alternative gets every point', async () => {
  const files = filesIn('alternatives')
  const results = await gradeFiles(course, prepared.sandbox, files)
  const wrong = files.flatMap(({ exercise, file }, index) => {
    const result = results[index]
    return result?.score === exercise.maxScore
      ? []
      : [`${exercise.slug} ${path.basename(file)}: ${result?.score} ${result === undefined ? '' : lostTasks(result)}`]
  })
  expect(wrong).toEqual([])
})
