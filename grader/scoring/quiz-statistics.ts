import { z } from 'zod'

const optionSchema = z.object({ text: z.string(), isRight: z.boolean(), picks: z.int() })

const questionSchema = z.object({
  id: z.string(),
  /** That of its first variant. */
  prompt: z.string(),
  /** Learners who were asked it; `answered` have said something. */
  n: z.int(),
  answered: z.int(),
  /** Mean credit, from 0 to 1. */
  facility: z.number(),
  /** Of the credit. */
  standardDeviation: z.number().optional(),
  /** Correlation of the credit with the points for the rest of the quiz, from -1 to 1; absent where either is the same for all. */
  discriminationIndex: z.number().optional(),
  /** The covariance behind it as a share of the largest one that the same credits could have, at most 1. */
  discriminativeEfficiency: z.number().optional(),
  /** How often each option was picked; absent where variants of the question have different ones. */
  options: z.array(optionSchema).optional(),
  /** Fewer than ten were asked: no figure but the facility. */
  isTooFew: z.boolean(),
})

/** What first attempts say of one quiz and its questions, by the formulas of Moodle's quiz statistics. */
export const quizStatisticsSchema = z.object({
  slug: z.string(),
  title: z.string(),
  /** Submissions whose answers were marked. */
  n: z.int(),
  passed: z.int(),
  maxScore: z.number(),
  mean: z.number(),
  median: z.number(),
  questions: z.array(questionSchema),
})

export type QuizStatistics = z.output<typeof quizStatisticsSchema>
export type QuestionStatistics = z.output<typeof questionSchema>
