import { z } from 'zod'
import type { Item, Quiz } from './item.ts'
import { showQuestion } from './question.ts'
import { shownQuestionSchema } from './shown-question.ts'

/** What the learner's edition holds of a quiz, `quizzes/<slug>.json`: every question in all its variants, and no key. */
export const printedQuizSchema = z.strictObject({
  schema: z.literal('course-quiz/v1'),
  slug: z.string(),
  title: z.string(),
  passMark: z.int().min(1).max(100),
  items: z.array(z.strictObject({ id: z.string(), variants: z.tuple([shownQuestionSchema], shownQuestionSchema) })),
})

export type PrintedQuiz = Readonly<z.infer<typeof printedQuizSchema>>

/** Leaves out whatever tells an answer. */
export function printQuiz({ slug, title, passMark, items }: Quiz): PrintedQuiz {
  const print = ({ id, variants: [first, ...others] }: Item): PrintedQuiz['items'][number] => ({
    id,
    variants: [showQuestion(first), ...others.map(showQuestion)],
  })
  return { schema: 'course-quiz/v1', slug, title, passMark, items: items.map(print) }
}
