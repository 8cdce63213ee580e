import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { ExerciseResult } from '../scoring/results.ts'
import { gradeFiles } from './grade-files.ts'
import { listTrials } from './list-trials.ts'
import { judge, type Trial } from './trial.ts'

export interface ProofInput {
  readonly course: Course
  readonly exercises: readonly Exercise[]
  readonly sandbox: Sandbox
  readonly seed: number
  readonly onTest: () => void
}

export interface Proven {
  readonly trial: Trial
  readonly result: ExerciseResult
  /** Why the suite does not hold; undefined when the trial came out as it must. */
  readonly problem: string | undefined
}

export interface Proof {
  readonly proven: readonly Proven[]
  readonly issues: readonly Issue[]
}

/**
 * Shows that suites catch wrong answers and accept right ones: the stub passes nothing, the reference and the alternatives
 * pass everything, a mistake loses its own task, and what knows nothing collects nearly nothing.
 */
export async function proveSuites(input: ProofInput): Promise<Proof> {
  const { course, exercises, sandbox, seed, onTest } = input
  const folder = await mkdtemp(path.join(os.tmpdir(), 'course-trials-'))
  try {
    const listed = await Promise.all(exercises.map((exercise) => listTrials(course, exercise, folder)))
    const trials = listed.flatMap((one) => one.trials)
    const results = await gradeFiles({ course, sandbox, files: trials, seed, onTest })
    const proven = trials.flatMap((trial, index) => {
      const result = results[index]
      return result === undefined ? [] : [{ trial, result, problem: judge(trial, result) }]
    })
    const failed = proven.flatMap(({ trial, problem }) =>
      problem === undefined ? [] : [{ code: trial.role.kind, file: trial.source, path: trial.name, message: problem }],
    )
    return { proven, issues: [...listed.flatMap((one) => one.issues), ...failed] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
