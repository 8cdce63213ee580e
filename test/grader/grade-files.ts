import path from 'node:path'
import type { Course, Exercise } from '../../grader/content/course.ts'
import { gradeJobs } from '../../grader/run/grade-jobs.ts'
import type { Sandbox } from '../../grader/sandbox/sandbox.ts'
import type { ExerciseResult } from '../../grader/scoring/results.ts'
import { scoreExercise } from '../../grader/scoring/score-exercise.ts'

export interface FileToGrade {
  readonly exercise: Exercise
  /** Absolute path of a file that stands in for the learner's. */
  readonly file: string
}

/** Grades single files, each as a submission of its exercise, in one vitest; results in the order of the files. */
export async function gradeFiles(course: Course, sandbox: Sandbox, files: readonly FileToGrade[], seed = 1): Promise<ExerciseResult[]> {
  const jobs = files.map(({ exercise, file }, index) => ({
    index,
    seat: index,
    submission: path.basename(file),
    slug: exercise.slug,
    boundary: path.dirname(file),
    entry: file,
  }))
  const results: ExerciseResult[] = []
  for await (const result of gradeJobs({ course, sandbox, jobs, seed, onTest: () => undefined })) {
    const graded = files[result.index]
    if (graded !== undefined) results.push(scoreExercise(graded.exercise, result))
  }
  return results
}
