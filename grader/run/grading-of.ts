import { existsSync } from 'node:fs'
import type { Course } from '../content/course.ts'
import { standInsFile, suiteFile } from '../content/paths.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Grading, Job } from '../suite/grading.ts'

/** What the workers of one run need to know, as plain data. */
export function gradingOf(input: { course: Course; sandbox: Sandbox; jobs: readonly Job[]; slots: number; seed: number }): Grading {
  const { course, sandbox, jobs, slots, seed } = input
  const exercises = course.exercises.map((exercise) => {
    const standIns = standInsFile(course, exercise)
    const { limits, packages } = exercise
    return [exercise.slug, { limits, packages, suite: suiteFile(course, exercise), ...(existsSync(standIns) ? { standIns } : {}) }] as const
  })
  return { sandbox, jobs, exercises: Object.fromEntries(exercises), slots, seed }
}
