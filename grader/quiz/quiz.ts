import { z } from 'zod'
import { kebabSchema, proseSchema } from './common-fields.ts'
import type { Draw } from './draw.ts'
import { type QuestionDeclaration, questionSchema } from './question.ts'

/** A question without its name, which its variants share. */
type WithoutId<Declaration> = Declaration extends unknown ? Omit<Declaration, 'id'> : never
type Variant = WithoutId<QuestionDeclaration>

/** A question whose numbers or names a seed decides; `make` must return the same question for the same draws. */
const variantsSchema = z.strictObject({
  kind: z.literal('variants'),
  id: kebabSchema,
  make: z.custom<(draw: Draw) => Variant>((value) => typeof value === 'function', 'expected a function'),
})

/** What `quizzes/<NN-section>.ts` exports by default; slug, order and section come from the file's name. */
export const quizSchema = z.strictObject({
  title: proseSchema,
  /** Slug of the exercise whose lesson teaches this. */
  lesson: z.string(),
  /** Of the points, in per cent. */
  passMark: z.int().min(1).max(100).default(70),
  questions: z.array(z.union([variantsSchema, questionSchema])).min(1),
})

export type QuizDeclaration = Readonly<z.input<typeof quizSchema>>

/** Declares a quiz; what is wrong with it is told when it is loaded. */
export function defineQuiz(quiz: QuizDeclaration): QuizDeclaration {
  return quiz
}

/** A question with seeded variants, such as one about costs with numbers of its own for each learner. */
export function variantsOf(id: string, make: (draw: Draw) => Variant): z.input<typeof variantsSchema> {
  return { kind: 'variants', id, make }
}
