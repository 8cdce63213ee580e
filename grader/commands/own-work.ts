import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import { examplesFile, stubFile } from '../content/paths.ts'
import { noAnswers, type Submission } from '../intake/submission.ts'
import { type ExampleResult, runExamples } from '../run/run-examples.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { ExerciseResult } from '../scoring/results.ts'
import { gradeClass } from './grade-class.ts'

/** The learner's own files as a submission: `npm test` takes the same path as the grader, so there is one verdict. */
export function ownSubmission(course: Course): Submission {
  const boundary = path.join(course.root, 'exercises')
  const files = course.exercises.map((exercise) => [exercise.slug, { entry: stubFile(course, exercise), boundary }] as const)
  const present = files.filter(([, file]) => existsSync(file.entry))
  return { id: 'exercises', folder: boundary, files: new Map(present), problems: new Map(), misnamed: new Map(), answers: noAnswers }
}

export interface OwnResult {
  readonly exercise: Exercise
  readonly result: ExerciseResult
  readonly examples: readonly ExampleResult[]
}

/** Runs the hidden suites, sandboxed, and the examples beside them, over the learner's own files. */
export async function testOwnWork(input: {
  course: Course
  exercises: readonly Exercise[]
  sandbox: Sandbox
  onTest: () => void
}): Promise<OwnResult[]> {
  const { course, exercises } = input
  const files = exercises.map((exercise) => examplesFile(course, exercise)).filter((file) => existsSync(file))
  const [results, examples] = await Promise.all([gradeOwnWork(input), runExamples(files)])
  return exercises.flatMap((exercise, index) => {
    const result = results[index]
    const own = examples.filter((example) => example.file === examplesFile(course, exercise))
    return result === undefined ? [] : [{ exercise, result, examples: own }]
  })
}

/** The hidden suites alone. */
export async function gradeOwnWork(input: {
  course: Course
  exercises: readonly Exercise[]
  sandbox: Sandbox
  onTest: () => void
}): Promise<readonly ExerciseResult[]> {
  const [submission] = await gradeClass({ ...input, submissions: [ownSubmission(input.course)], seed: 1 })
  return submission?.exercises ?? []
}
