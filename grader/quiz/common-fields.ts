import * as z from 'zod'

/** Names of questions and quizzes. */
export const kebabSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected kebab-case, such as who-patches-the-runtime')

/** Text for learners: plain, with `code` and **bold** as in Markdown, and nothing else of it. */
export const proseSchema = z.string().trim().min(1)

/** Numbers that a question is about, with where they are from. */
const tableSchema = z.strictObject({
  head: z.array(z.string()).min(2),
  rows: z.array(z.array(z.string()).min(2)).min(1),
  /** Such as `AWS, Amazon S3 pricing, us-east-1`; left out for invented numbers, which the prompt calls so. */
  source: z.string().min(3).optional(),
  /** The day on which the source was read. */
  asOf: z.iso.date().optional(),
})

export type Table = Readonly<z.infer<typeof tableSchema>>

/** What a question has, whatever its kind. */
export const commonFields = {
  id: kebabSchema,
  /** What it asks for: more than half of a quiz asks for more than what something is. */
  asks: z.enum(['what', 'why', 'which', 'what-happens']),
  prompt: proseSchema,
  /** TypeScript that is shown below the prompt; it is run in the tests of this program. */
  code: z.string().min(1).optional(),
  table: tableSchema.optional(),
  /** Helps without telling. */
  hint: proseSchema.optional(),
  /** What is true and why, shown after the answer. */
  explanation: proseSchema,
  /** Slug of the exercise whose lesson explains more; the quiz's own when left out. */
  lesson: z.string().optional(),
}

/** An option to choose, with what to say to whoever chooses it. */
export const optionSchema = z.strictObject({
  text: proseSchema,
  isRight: z.boolean().default(false),
  why: proseSchema,
})

export type Option = Readonly<z.output<typeof optionSchema>>
