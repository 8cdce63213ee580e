import type { Attempt, Progress } from './progress.ts'

/** What was learnt in two places, such as the terminal and a page: every attempt of both, and the later review of each question. */
export function mergeProgress(mine: Progress, other: Progress): Progress {
  const attempts = new Map<string, Attempt>()
  for (const attempt of [...mine.attempts, ...other.attempts]) {
    const name = `${attempt.startedAt} ${attempt.quiz} ${attempt.seed}`
    const known = attempts.get(name)
    if (known === undefined || isFurther(attempt, known)) attempts.set(name, attempt)
  }
  const review = { ...mine.review }
  for (const [id, card] of Object.entries(other.review)) {
    const known = review[id]
    if (known === undefined || (known.lastReview ?? '') < (card.lastReview ?? '')) review[id] = card
  }
  const inOrder = [...attempts.values()].sort((left, right) => left.startedAt.localeCompare(right.startedAt))
  return { ...mine, attempts: inOrder, review }
}

function isFurther(one: Attempt, other: Attempt): boolean {
  const answered = ({ answers }: Attempt) => Object.keys(answers).length
  return answered(one) > answered(other) || (one.finishedAt !== undefined && other.finishedAt === undefined)
}
