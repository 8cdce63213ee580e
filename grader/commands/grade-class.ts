import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import { shuffled } from '../content/shuffled.ts'
import { inParallel } from '../intake/in-parallel.ts'
import type { Submission } from '../intake/submission.ts'
import { gradeJobs } from '../run/grade-jobs.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { ExerciseResult, SubmissionResult } from '../scoring/results.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { missingExercise, scoreExercise, unreadableExercise } from '../scoring/score-exercise.ts'
import type { Job } from '../suite/grading.ts'
import { type AnswerKey, markAnswers } from './mark-answers.ts'

/** Submissions whose answers are read at a time. */
const readers = 8

export interface ClassInput {
  readonly course: Course
  /** The exercises to grade: all of the course, or those that were asked for. */
  readonly exercises: readonly Exercise[]
  readonly submissions: readonly Submission[]
  /** Left out where no answers to quizzes are marked. */
  readonly answerKey?: AnswerKey
  readonly sandbox: Sandbox
  readonly seed: number
  /** Seed of the order in which submissions are graded (default: the same seed); no result depends on it. */
  readonly order?: number
  readonly onTest: () => void
  /** After each exercise of a submission, the missing ones left out. */
  readonly onExercise?: () => void
  /** Once for each submission, as soon as its last exercise is done. Throwing ends the run. */
  readonly onSubmission?: (submission: Submission, result: SubmissionResult) => void
}

/** Grades every submission; results in the order given. */
export async function gradeClass(input: ClassInput): Promise<SubmissionResult[]> {
  const { course, exercises, submissions, sandbox, seed, order = seed, onTest } = input
  const key = input.answerKey
  const marked = key === undefined ? [] : await inParallel(submissions, readers, (submission) => markAnswers(submission, key))
  const graded = new Map<number, ExerciseResult>()
  const finished = new Map<number, SubmissionResult>()
  const finishWhenDone = (number: number) => {
    const submission = submissions[number]
    if (submission === undefined || finished.has(number)) return
    const parts = exercises.map((exercise, column) =>
      submission.files.has(exercise.slug) ? graded.get(number * exercises.length + column) : withoutTests(submission, exercise),
    )
    const done = parts.filter((part) => part !== undefined)
    if (done.length < exercises.length) return
    const unread = submission.isUnreadable === undefined ? {} : { isUnreadable: true }
    const result = { id: submission.id, ...unread, ...totals(done), exercises: done, ...(marked[number] ?? { quizzes: [] }) }
    finished.set(number, result)
    input.onSubmission?.(submission, result)
  }
  for (const number of submissions.keys()) finishWhenDone(number)
  const jobs = shuffled([...submissions.entries()], order).flatMap(([number, submission]) =>
    exercises.flatMap((exercise, column) => jobOf(submission, exercise, number, number * exercises.length + column)),
  )
  await gradeJobs({
    ...{ course, sandbox, jobs, seed, onTest },
    onJob: (result) => {
      const exercise = exercises[result.index % exercises.length]
      if (exercise === undefined) return
      const submission = submissions[Math.floor(result.index / exercises.length)]
      graded.set(result.index, { ...scoreExercise(exercise, result), ...gradedFile(submission, exercise) })
      input.onExercise?.()
      finishWhenDone(Math.floor(result.index / exercises.length))
    },
  })
  return [...finished].sort(([left], [right]) => left - right).map(([, result]) => result)
}

function jobOf(submission: Submission, { slug }: Exercise, seat: number, index: number): Job[] {
  const file = submission.files.get(slug)
  return file === undefined ? [] : [{ index, seat, submission: submission.id, slug, ...file }]
}

function gradedFile(submission: Submission | undefined, { slug }: Exercise): Pick<ExerciseResult, 'file'> {
  const found = submission?.files.get(slug)
  return submission === undefined || found === undefined
    ? {}
    : { file: path.relative(submission.folder, found.entry).replaceAll(path.sep, '/') }
}

/** The result of an exercise that nothing can be run of. */
function withoutTests({ problems, misnamed }: Submission, exercise: Exercise): ExerciseResult {
  const problem = problems.get(exercise.slug)
  return problem === undefined ? missingExercise(exercise, misnamed.get(exercise.slug)) : unreadableExercise(exercise, problem)
}

function totals(graded: readonly ExerciseResult[]): { score: number; maxScore: number } {
  const sum = (points: readonly number[]) => roundPoints(points.reduce((total, one) => total + one, 0))
  return { score: sum(graded.map((one) => one.score)), maxScore: sum(graded.map((one) => one.maxScore)) }
}
