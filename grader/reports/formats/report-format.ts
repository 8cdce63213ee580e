import type { Course } from '../../content/course.ts'
import type { Gradebook, GradebookRow } from '../../gradebook/gradebook.ts'
import type { Policy } from '../../gradebook/policy.ts'
import type { Roster } from '../../gradebook/roster.ts'
import type { Results, SubmissionResult } from '../../scoring/results.ts'
import type { QuizStory } from '../quiz-feedback.ts'

export interface ReportInput {
  readonly course: Course
  readonly results: Results
  readonly gradebook: Gradebook
  readonly policy: Policy
  /** What there is to say about the quizzes of a submission, by their names. */
  readonly storiesOf: (submission: SubmissionResult) => ReadonlyMap<string, QuizStory>
  /** The name of the column that a gradebook is to have; Canvas wants its number behind it, such as `Project 1 (4711)`. */
  readonly assignment: string
  /** Variables that some platforms set for whoever grades there. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly now: Date
}

/** A row for which something was handed in. */
export type HandedIn = GradebookRow & { readonly submission: NonNullable<GradebookRow['submission']> }

/** What is known of a report before anything is graded. */
export interface ReportRequest {
  readonly roster: Roster | undefined
  /** The name of the column as it was asked for; undefined where nobody has. */
  readonly assignment: string | undefined
}

interface CommonFormat {
  readonly name: string
  readonly summary: string
  readonly extension: string
  /** What its reader would make of that, a line each. Throws a CourseError where it would refuse all of it. */
  readonly judge?: (request: ReportRequest) => readonly string[]
  /** What its reader will not take of what was written, a line each. */
  readonly remark?: (input: ReportInput) => readonly string[]
}

/** One file for the whole class, or one for each learner. Pure, though drawing is loaded when it is needed; throws a CourseError for what its reader would refuse. */
export type ReportFormat =
  | (CommonFormat & { readonly scope: 'class'; readonly write: (input: ReportInput) => string | Promise<string> })
  | (CommonFormat & { readonly scope: 'learner'; readonly write: (input: ReportInput, row: HandedIn) => string })

/** Whether learners may see what hidden tests are called and say. */
export function canShowTests({ policy: { hiddenTests, due }, now }: Pick<ReportInput, 'policy' | 'now'>): boolean {
  if (hiddenTests === 'after-due') return due !== undefined && now > new Date(due)
  return hiddenTests === 'always'
}
