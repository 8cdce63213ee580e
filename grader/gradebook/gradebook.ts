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
    ...{ learner: withCanvasId(learner, submission), submission },
    grade: gradeOf(submission, maxima, policy),
  })
  if (roster === undefined) return { rows: submissions.map((one) => row(nobody(one), one)), strangers: [], matches: undefined }
  const matches = matchRoster(roster, submissions)
  const submissionOf = ({ id }: Learner) => submissions.find((one) => one.id === matches.found.get(id))
  const known = new Set(matches.found.values())
  const strangers = submissions.filter(({ id }) => !known.has(id)).map((one) => row(nobody(one), one))
  return { rows: roster.map((learner) => row(learner, submissionOf(learner))), strangers, matches }
}

/** All that is known of whoever handed something in is the name under which it lies, which may be a login, and what a platform calls them. */
function nobody(submission: SubmissionResult): Learner {
  const { id } = submission
  const sisLoginId = canvasIdOf(submission) === '' ? id : ''
  return { id, name: id, email: '', section: '', canvasId: '', sisUserId: '', sisLoginId, idNumber: '' }
}

/** A download from Canvas says whose it is, where the roster does not. */
function withCanvasId(learner: Learner, submission: SubmissionResult | undefined): Learner {
  return learner.canvasId !== '' || submission === undefined ? learner : { ...learner, canvasId: canvasIdOf(submission) }
}

/** Canvas's own number, which its downloads have in every name: `brownbea_1002`. */
function canvasIdOf({ id, knownAs = [] }: SubmissionResult): string {
  return knownAs.find((name) => /^\d+$/.test(name) && id.endsWith(`_${name}`)) ?? ''
}
