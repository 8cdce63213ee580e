import type { Results, SubmissionResult } from '../scoring/results.ts'
import { type Grade, gradeOf, type Maxima } from './grade-of.ts'
import { type Matches, matchRoster } from './match-roster.ts'
import type { Policy } from './policy.ts'
import type { Learner } from './roster.ts'

export interface GradebookRow {
  /** Of the roster, or made of the submission's id where there is no roster. */
  readonly learner: Learner
  readonly submission: SubmissionResult | undefined
  readonly grade: Grade
}

export interface Gradebook {
  readonly rows: readonly GradebookRow[]
  /** Submissions of nobody on the roster, or of nobody for certain: in no gradebook, but on the page about the class. */
  readonly strangers: readonly GradebookRow[]
  /** Undefined where there is no roster. */
  readonly matches: Matches | undefined
}

/** The grades of a class: a row for everybody on the roster in its order, or for every submission. Pure. */
export function buildGradebook(
  { submissions }: Pick<Results, 'submissions'>,
  roster: readonly Learner[] | undefined,
  quizzes: ReadonlyMap<string, number>,
  policy: Policy,
): Gradebook {
  const exercises = new Map(submissions.flatMap((one) => one.exercises.map(({ slug, maxScore }) => [slug, maxScore])))
  const maxima: Maxima = { exercises, quizzes }
  const row = (learner: Learner, submission: SubmissionResult | undefined): GradebookRow => ({
    ...{ learner, submission },
    grade: gradeOf(submission, maxima, policy),
  })
  if (roster === undefined) return { rows: submissions.map((one) => row(nobody(one.id), one)), strangers: [], matches: undefined }
  const matches = matchRoster(roster, submissions)
  const submissionOf = ({ id }: Learner) => submissions.find((one) => one.id === matches.found.get(id))
  const known = new Set(matches.found.values())
  const strangers = submissions.filter(({ id }) => !known.has(id)).map((one) => row(nobody(one.id), one))
  return { rows: roster.map((learner) => row(learner, submissionOf(learner))), strangers, matches }
}

/** All that is known of whoever handed something in is the name under which it lies. */
function nobody(id: string): Learner {
  return { id, name: id, email: '', section: '', canvasId: '', sisUserId: '', sisLoginId: id, idNumber: '' }
}
