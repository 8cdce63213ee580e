import { keyedLibrary, type Library, printedLibrary } from '../../quiz/library.ts'
import { type Beginning, beginAttempt, openAttempt } from '../../quiz/session/attempt.ts'
import type { Attempt } from '../../quiz/session/progress.ts'
import { standingOf } from '../../quiz/session/standing.ts'
import type { PageData } from '../page-data.ts'
import type { HistoryEntry } from './history-entry.ts'
import type { KeptProgress } from './kept-progress.ts'

/** What every view works with. */
export interface Study {
  readonly data: PageData
  readonly library: Library
  readonly kept: KeptProgress
  readonly entry: HistoryEntry
  /**
   * Shows another view: `''` for the overview, `quiz/<slug>`, `feedback/<slug>/<question>`, `result/<slug>`; `isInstead`: Back leads
   * past the one that was left.
   */
  readonly go: (route: string, isInstead?: boolean) => void
}

export function libraryFor(data: PageData): Library {
  return data.edition === 'full' ? keyedLibrary(data.quizzes) : printedLibrary(data.quizzes)
}

/** Begins an attempt and shows its first question. Where there are no keys, nothing can be told before the end. */
export function begin(study: Study, quiz: string, options: Pick<Beginning, 'only'> & { readonly isExam?: boolean } = {}): void {
  if (!mayBegin(study, quiz)) return
  const mode = options.isExam === true || study.data.edition === 'learner' ? 'exam' : 'practice'
  study.kept.change((progress) => beginAttempt(progress, study.library, { quiz, mode, only: options.only, now: new Date() }))
  study.go(`quiz/${quiz}`)
}

/** An attempt that is open ends for good when another begins: a slip of the finger must not do that. */
function mayBegin({ kept, library }: Study, quiz: string): boolean {
  const open = openAttempt(kept.progress(), quiz)
  if (open === undefined) return true
  const { answered, maxScore } = standingOf(open, library)
  const question = `You have answered ${answered} of ${maxScore} questions. Begin anew? What you have answered stays, and counts as an attempt.`
  return answered === 0 || answered === maxScore || confirm(question)
}

/** The latest attempt at a quiz that has ended. */
export function lastFinished({ kept }: Study, quiz: string): Attempt | undefined {
  return kept.progress().attempts.findLast((one) => one.quiz === quiz && one.finishedAt !== undefined)
}

/** The title of a quiz, of the final exam or of the review. */
export function titleOf({ library }: Study, quiz: string): string {
  return library.quizzes.find(({ slug }) => slug === quiz)?.title ?? 'Review'
}
