import path from 'node:path'
import type { Course, Exercise } from '../../content/course.ts'
import { gradeJobs } from '../../run/grade-jobs.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { ExerciseResult } from '../../scoring/results.ts'
import { scoreExercise } from '../../scoring/score-exercise.ts'

export interface FileToGrade {
  readonly exercise: Exercise
  /** Absolute path of a file that stands in for the learner's. */
  readonly file: string
}

/** Grades single files, each as a submission of its exercise, in one vitest; results in the order of the files. */
export async function gradeFiles(input: {
  course: Course
  sandbox: Sandbox
  files: readonly FileToGrade[]
  seed: number
  onTest: () => void
}): Promise<ExerciseResult[]> {
  const { course, sandbox, files, seed, onTest } = input
  const jobs = files.map(({ exercise, file }, index) => ({
    index,
    seat: index,
    submission: path.basename(file),
    slug: exercise.slug,
    boundary: path.dirname(file),
    entry: file,
  }))
  const results = new Map<number, ExerciseResult>()
  await gradeJobs({
    ...{ course, sandbox, jobs, seed, onTest },
    onJob: (result) => {
      const graded = files[result.index]
      if (graded !== undefined) results.set(result.index, scoreExercise(graded.exercise, result))
    },
  })
  return [...results].sort(([left], [right]) => left - right).map(([, result]) => result)
}
