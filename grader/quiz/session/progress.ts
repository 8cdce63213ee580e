import * as z from 'zod'

const givenSchema = z.strictObject({
  /** Of the question as it was asked: when it changes, this one answer is asked for again. */
  hash: z.string(),
  answer: z.json(),
  /** From 0 to 1; missing where no key was at hand. */
  credit: z.number().min(0).max(1).optional(),
  usedHint: z.boolean().default(false),
})

/** `practice` tells what was right after each answer; `exam` does not. */
export const modeSchema = z.enum(['practice', 'exam'])

const attemptSchema = z.strictObject({
  /** A quiz's name, `final` or `review`. */
  quiz: z.string(),
  /** Decides variants and the order of options: nothing is shuffled anew when an attempt is resumed. */
  seed: z.int().min(0),
  mode: modeSchema,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  /** Ids of the questions, in the order in which they are asked. */
  asked: z.array(z.string()),
  answers: z.record(z.string(), givenSchema),
})

/** When a question that was missed is due again: a card of ts-fsrs, with its dates as text. */
const cardSchema = z.strictObject({
  hash: z.string(),
  due: z.iso.datetime(),
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.number(),
  learningSteps: z.int(),
  reps: z.int(),
  lapses: z.int(),
  state: z.int().min(0).max(3),
  lastReview: z.iso.datetime().optional(),
})

/** What is kept of a learner, in a file or in a browser. */
export const progressSchema = z.strictObject({
  schema: z.literal('course-quiz-progress/v1'),
  /** A random number of this learner's own: neighbours get other variants and orders. */
  learner: z.int().min(0),
  /** Oldest first: the first attempt at a quiz stays what it was. */
  attempts: z.array(attemptSchema),
  /** By the question's id. */
  review: z.record(z.string(), cardSchema),
})

export type Mode = z.infer<typeof modeSchema>
export type Progress = Readonly<z.infer<typeof progressSchema>>
export type Attempt = Readonly<z.infer<typeof attemptSchema>>
export type ReviewCard = Readonly<z.infer<typeof cardSchema>>
export type Json = z.infer<typeof givenSchema>['answer']

export function emptyProgress(learner: number): Progress {
  return { schema: 'course-quiz-progress/v1', learner, attempts: [], review: {} }
}
