import { type CardInput, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { Library, Posed } from '../library.ts'
import type { Progress, ReviewCard } from './progress.ts'

/** Whole days between reviews, and no chance in them: the same answers lead to the same days. */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false })

/** More than this at once is put off: a review is done in a few minutes. */
const mostAtOnce = 20

export interface Reviewed {
  readonly posed: Posed
  readonly credit: number
  readonly usedHint: boolean
  readonly now: Date
}

/** When questions come back after an answer: one that was missed enters, one that has entered moves on. */
export function reviewAfter(review: Progress['review'], { posed, credit, usedHint, now }: Reviewed): Progress['review'] {
  const { [posed.id]: known } = review
  if (known === undefined && credit === 1) return review
  const rating = credit < 0.5 ? Rating.Again : credit < 1 || usedHint ? Rating.Hard : Rating.Good
  // A question that was edited is a new one.
  const before = known === undefined || known.hash !== posed.hash ? createEmptyCard(now) : toCard(known)
  const { card } = scheduler.next(before, now, rating)
  const kept: ReviewCard = {
    hash: posed.hash,
    due: card.due.toISOString(),
    ...{ stability: card.stability, difficulty: card.difficulty, scheduledDays: card.scheduled_days, learningSteps: card.learning_steps },
    ...{ reps: card.reps, lapses: card.lapses, state: card.state },
    ...(card.last_review === undefined ? {} : { lastReview: card.last_review.toISOString() }),
  }
  return { ...review, [posed.id]: kept }
}

/** Ids of what is due, longest due first; an edited question is due at once, one that is gone never. */
export function dueQuestions({ review }: Progress, library: Library, now: Date): readonly string[] {
  const cards = Object.entries(review).filter(([id]) => library.pose(id, 0) !== undefined)
  const due = cards.filter(([id, card]) => new Date(card.due) <= now || isEdited(id, card, library))
  return due
    .sort(([, left], [, right]) => left.due.localeCompare(right.due))
    .slice(0, mostAtOnce)
    .map(([id]) => id)
}

/** The next day on which something is due; undefined when nothing was ever missed. */
export function nextDue({ review }: Progress, library: Library): Date | undefined {
  const due = Object.entries(review).flatMap(([id, card]) => (library.pose(id, 0) === undefined ? [] : [card.due]))
  const [first] = due.sort()
  return first === undefined ? undefined : new Date(first)
}

function isEdited(id: string, card: ReviewCard, library: Library): boolean {
  return library.pose(id, 0)?.hash !== card.hash
}

function toCard(card: ReviewCard): CardInput {
  return {
    ...{ due: card.due, stability: card.stability, difficulty: card.difficulty, reps: card.reps, lapses: card.lapses },
    ...{ elapsed_days: 0, scheduled_days: card.scheduledDays, learning_steps: card.learningSteps, state: card.state },
    last_review: card.lastReview ?? null,
  }
}
