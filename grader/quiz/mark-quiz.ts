import { z } from 'zod'
import { type Quiz, variantOf } from './item.ts'
import type { Mark } from './mark.ts'
import { markAnswer, type Question } from './question.ts'

/** What `answers/<quiz>.json` holds: the seed of the variants, and an answer by question id. */
export const answersSchema = z.strictObject({
  schema: z.literal('course-answers/v1'),
  quiz: z.string(),
  /** Which variants were asked; those of seed 1 when left out. */
  seed: z.int().min(0).default(1),
  answers: z.record(z.string(), z.json()),
})

export type Answers = Readonly<z.output<typeof answersSchema>>

export interface MarkedQuestion {
  readonly question: Question
  readonly isAnswered: boolean
  readonly mark: Mark
}

export interface MarkedQuiz {
  readonly slug: string
  /** A point a question, not rounded. */
  readonly score: number
  readonly maxScore: number
  readonly hasPassed: boolean
  readonly questions: readonly MarkedQuestion[]
  /** Ids among the answers that no question has: worth nothing, and told. */
  readonly unknown: readonly string[]
}

/** Marks a whole quiz: pure, each question for a point, what is not answered for none. */
export function markQuiz(quiz: Quiz, { seed, answers }: Pick<Answers, 'seed' | 'answers'>): MarkedQuiz {
  const questions = quiz.items.map((item): MarkedQuestion => {
    const question = variantOf(item, seed)
    const isAnswered = Object.hasOwn(answers, item.id)
    const mark = isAnswered ? markAnswer(question, answers[item.id]) : { credit: 0, notes: [] }
    return { question, isAnswered, mark }
  })
  const score = questions.reduce((sum, { mark }) => sum + mark.credit, 0)
  const known = new Set(quiz.items.map(({ id }) => id))
  return {
    slug: quiz.slug,
    ...{ score, maxScore: questions.length, questions },
    hasPassed: score * 100 >= quiz.passMark * questions.length,
    unknown: Object.keys(answers).filter((id) => !known.has(id)),
  }
}
