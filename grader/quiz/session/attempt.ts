import { drawFrom } from '../draw.ts'
import type { Library, Posed } from '../library.ts'
import type { Attempt, Json, Mode, Progress } from './progress.ts'
import { reviewAfter } from './review.ts'

export interface Beginning {
  readonly quiz: string
  readonly mode: Mode
  /** Decides variants and orders; drawn from the learner's number when left out. */
  readonly seed?: number | undefined
  /** Ids of the questions to ask; all of the quiz when left out. */
  readonly only?: readonly string[] | undefined
  readonly now: Date
}

/** Begins an attempt at a quiz of the library; an unfinished one of that quiz ends where it is. */
export function beginAttempt(progress: Progress, library: Library, { quiz, mode, seed, only, now }: Beginning): Progress {
  const number = progress.attempts.filter((one) => one.quiz === quiz).length
  const chosen = seed ?? drawFrom(progress.learner, quiz, number).whole(1, 999_999)
  const asked = [...(only ?? library.questionsOf(quiz, chosen) ?? [])]
  const startedAt = now.toISOString()
  const attempt: Attempt = { quiz, seed: chosen, mode, startedAt, asked, answers: {} }
  const ended = progress.attempts.map((one) => (isOpen(one, quiz) ? { ...one, finishedAt: startedAt } : one))
  return { ...progress, attempts: [...ended, attempt] }
}

/** The attempt at a quiz that waits to be gone on with. */
export function openAttempt({ attempts }: Progress, quiz: string): Attempt | undefined {
  return attempts.findLast((one) => isOpen(one, quiz))
}

function isOpen(attempt: Attempt, quiz: string): boolean {
  return attempt.quiz === quiz && attempt.finishedAt === undefined
}

/** The questions of an attempt that still exist. */
export function questionsIn(attempt: Attempt, library: Library): Posed[] {
  return attempt.asked.flatMap((id) => library.pose(id, attempt.seed) ?? [])
}

/** The first question that has no answer, or one to what the question was before an edit. */
export function nextQuestion(attempt: Attempt, library: Library): { posed: Posed; number: number; total: number } | undefined {
  const questions = questionsIn(attempt, library)
  const index = questions.findIndex(({ id, hash }) => attempt.answers[id]?.hash !== hash)
  const posed = questions[index]
  return posed === undefined ? undefined : { posed, number: index + 1, total: questions.length }
}

export interface GivenAnswer {
  readonly posed: Posed
  readonly answer: Json
  readonly usedHint: boolean
  readonly now: Date
}

/** Keeps an answer in the open attempt at a quiz, and when its question is to come back. */
export function recordAnswer(progress: Progress, quiz: string, { posed, answer, usedHint, now }: GivenAnswer): Progress {
  const open = openAttempt(progress, quiz)
  if (open === undefined) return progress
  const credit = posed.judge?.(answer).mark.credit
  const given = { hash: posed.hash, answer, usedHint, ...(credit === undefined ? {} : { credit }) }
  const attempt = { ...open, answers: { ...open.answers, [posed.id]: given } }
  const attempts = progress.attempts.map((one) => (one === open ? attempt : one))
  return {
    ...progress,
    attempts,
    review: credit === undefined ? progress.review : reviewAfter(progress.review, { posed, credit, usedHint, now }),
  }
}

/** Ends the open attempt at a quiz, whether everything is answered or not. */
export function finishAttempt(progress: Progress, quiz: string, now: Date): Progress {
  const open = openAttempt(progress, quiz)
  return { ...progress, attempts: progress.attempts.map((one) => (one === open ? { ...one, finishedAt: now.toISOString() } : one)) }
}
