import type { Answers } from '../mark-quiz.ts'
import type { Attempt } from './progress.ts'

/** The answers of an attempt as `answers/<quiz>.json` of a submission holds them. */
export function answersOf({ quiz, seed, answers }: Attempt): Answers {
  return {
    schema: 'course-answers/v1',
    ...{ quiz, seed },
    answers: Object.fromEntries(Object.entries(answers).map(([id, { answer }]) => [id, answer])),
  }
}

/** Answers that were handed in, as an attempt at today's questions; those to questions that are not asked are left out. */
export function attemptOf(
  { quiz, seed, answers }: Answers,
  asked: readonly { readonly id: string; readonly hash: string }[],
  now: Date,
): Attempt {
  const known = asked.filter(({ id }) => Object.hasOwn(answers, id))
  const at = now.toISOString()
  return {
    ...{ quiz, seed, mode: 'exam', startedAt: at, finishedAt: at },
    asked: asked.map(({ id }) => id),
    answers: Object.fromEntries(known.map(({ id, hash }) => [id, { hash, answer: answers[id] ?? null, usedHint: false }])),
  }
}
