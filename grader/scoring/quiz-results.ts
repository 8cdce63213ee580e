import { z } from 'zod'

const questionSchema = z.object({
  id: z.string(),
  /** From 0 to 1, not rounded. */
  credit: z.number(),
  isAnswered: z.boolean(),
  /** As it was handed in; left out where it is larger than any answer that means something. */
  answer: z.unknown().optional(),
})

/** What one submission has for one quiz: its fields stand beside those of exercises, and count into no total. */
export const quizResultSchema = z.object({
  slug: z.string(),
  /** A point a question. */
  score: z.number(),
  maxScore: z.number(),
  /** `unreadable`: the file cannot be read, or is no file of answers to this quiz. */
  outcome: z.enum(['marked', 'unreadable']),
  hasPassed: z.boolean(),
  /** In words for the learner: why it is unreadable, or what of it was not used. */
  message: z.string().optional(),
  /** Which variants were asked; of a final exam, which questions. */
  seed: z.int().optional(),
  questions: z.array(questionSchema),
})

export type QuizResult = z.output<typeof quizResultSchema>
