import type { Course, Exercise } from '../content/course.ts'
import type { Submission } from '../intake/find-submissions.ts'
import { gradeJobs } from '../run/grade-jobs.ts'
import type { JobResult } from '../run/job-result.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { ExerciseResult, SubmissionResult } from '../scoring/results.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { missingExercise, scoreExercise } from '../scoring/score-exercise.ts'
import type { Job } from '../suite/grading.ts'

export interface ClassInput {
  readonly course: Course
  /** The exercises to grade: all of the course, or those that were asked for. */
  readonly exercises: readonly Exercise[]
  readonly submissions: readonly Submission[]
  readonly sandbox: Sandbox
  readonly seed: number
  readonly onTest: (isExerciseDone: boolean) => void
}

/** Grades every submission and yields each result as soon as its last exercise is done, in the order given. */
export async function* gradeClass(input: ClassInput): AsyncGenerator<SubmissionResult> {
  const { course, exercises, submissions, sandbox, seed, onTest } = input
  const jobs = submissions.flatMap((submission, number) =>
    exercises.flatMap((exercise, column) => jobOf(submission, exercise, number, number * exercises.length + column)),
  )
  const results = gradeJobs({ course, sandbox, jobs, seed, onTest })
  for (const [number, submission] of submissions.entries()) {
    const graded: ExerciseResult[] = []
    for (const [column, exercise] of exercises.entries()) {
      const index = number * exercises.length + column
      graded.push(submission.files.has(exercise.slug) ? scoreExercise(exercise, await next(results, index)) : missingExercise(exercise))
    }
    yield { id: submission.id, ...totals(graded), exercises: graded, quizzes: [] }
  }
  await results.return(undefined)
}

function jobOf(submission: Submission, { slug }: Exercise, seat: number, index: number): Job[] {
  const file = submission.files.get(slug)
  return file === undefined ? [] : [{ index, seat, submission: submission.id, slug, ...file }]
}

/** Results come in the order of the jobs; anything else would give a learner somebody else's points. */
async function next(results: AsyncGenerator<JobResult>, index: number): Promise<JobResult> {
  const { value } = await results.next()
  if (value?.index !== index) throw new Error(`expected the result of job ${index}, got ${value?.index}`)
  return value
}

function totals(graded: readonly ExerciseResult[]): { score: number; maxScore: number } {
  const sum = (points: readonly number[]) => roundPoints(points.reduce((total, one) => total + one, 0))
  return { score: sum(graded.map((one) => one.score)), maxScore: sum(graded.map((one) => one.maxScore)) }
}
