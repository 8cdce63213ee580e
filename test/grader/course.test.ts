/** The course of this repository is sound: every suite, mistake, reference and seed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Course } from '../../grader/content/course.ts'
import { loadCourse } from '../../grader/content/load-course.ts'
import { solutionFile } from '../../grader/content/paths.ts'
import { type PreparedSandbox, prepareSandbox } from '../../grader/sandbox/prepare-sandbox.ts'
import { gradeFiles } from '../../grader/verify/gather/grade-files.ts'
import { formatFault } from '../../grader/verify/render-verdict.ts'
import { verifyCourse } from '../../grader/verify/verify-course.ts'

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

const onTest = () => undefined

test('the course is sound', { timeout: 600_000 }, async () => {
  const { exercises } = course
  const input = { course, exercises, sandbox: prepared.sandbox, seed: 1, onTest, declarations: [], today: new Date() }
  const { evidence, faults } = await verifyCourse(input)
  expect(faults.filter(({ isWarning }) => !isWarning).map(formatFault)).toEqual([])
  expect(new Set(evidence.proven.map(({ trial }) => trial.exercise.slug)).size).toBe(exercises.length)
})

test('every reference gets every point, for other seeds of order and inputs', async () => {
  const files = course.exercises.map((exercise) => ({ exercise, file: solutionFile(course, exercise) }))
  for (const seed of [5, 77]) {
    const results = await gradeFiles({ course, sandbox: prepared.sandbox, files, seed, onTest })
    expect(results.map(({ slug, outcome, score }) => [slug, outcome, score])).toEqual(
      course.exercises.map((exercise) => [exercise.slug, 'graded', exercise.maxScore]),
    )
  }
})
