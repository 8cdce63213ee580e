import type { Library } from '../library.ts'
import { questionsIn } from './attempt.ts'
import type { Attempt, Progress } from './progress.ts'

/** How an attempt stands, or how it ended. */
export interface Standing {
  readonly answered: number
  /** A point a question; missing where answers cannot be judged here. */
  readonly score?: number
  readonly maxScore: number
  /** Whether the points reach the pass mark of the quiz; missing where answers cannot be judged here. */
  readonly hasPassed?: boolean
  /** Ids of the questions that were not answered, or not wholly right. */
  readonly missed: readonly string[]
}

/** Of what a review asks, as much must be right as of most quizzes. */
const reviewPassMark = 70

/** Judged by the keys of today, whatever they were when it was answered. */
export function standingOf(attempt: Attempt, library: Library): Standing {
  const questions = questionsIn(attempt, library)
  const marked = questions.map(({ id, hash, judge }) => {
    const given = attempt.answers[id]
    const isAnswered = given?.hash === hash
    return { id, isAnswered, credit: isAnswered ? judge?.(given.answer).mark.credit : 0 }
  })
  const counts = { answered: marked.filter(({ isAnswered }) => isAnswered).length, maxScore: questions.length }
  if (questions.some(({ judge }) => judge === undefined))
    return { ...counts, missed: marked.filter(({ isAnswered }) => !isAnswered).map(({ id }) => id) }
  const score = marked.reduce((sum, { credit = 0 }) => sum + credit, 0)
  const passMark = library.quizzes.find(({ slug }) => slug === attempt.quiz)?.passMark ?? reviewPassMark
  const missed = marked.filter(({ credit = 0 }) => credit < 1).map(({ id }) => id)
  return { ...counts, score, hasPassed: score * 100 >= passMark * questions.length, missed }
}

/** Whether every question of its quiz was asked, and not only those that had been missed. */
export function isWhole(attempt: Attempt, library: Library): boolean {
  const all = library.questionsOf(attempt.quiz, attempt.seed) ?? []
  return all.length > 0 && all.every((id) => attempt.asked.includes(id))
}

/** Ids of the questions of a quiz whose latest answer was not wholly right, in the quiz's order. */
export function missedIn({ attempts }: Progress, library: Library, quiz: string): readonly string[] {
  const finished = attempts.filter((one) => one.quiz === quiz && one.finishedAt !== undefined)
  const missed = new Map<string, boolean>()
  for (const attempt of finished) {
    const { missed: open } = standingOf(attempt, library)
    for (const id of attempt.asked) missed.set(id, open.includes(id))
  }
  return [...missed].filter(([, isMissed]) => isMissed).map(([id]) => id)
}

/** The first and the best whole attempt at a quiz that have ended. */
export function recordOf({ attempts }: Progress, library: Library, quiz: string): { first?: Standing; best?: Standing } {
  const whole = attempts.filter((one) => one.quiz === quiz && one.finishedAt !== undefined && isWhole(one, library))
  const [first, ...others] = whole.map((one) => standingOf(one, library))
  if (first === undefined) return {}
  const best = others.reduce((left, right) => ((right.score ?? 0) > (left.score ?? 0) ? right : left), first)
  return { first, best }
}
