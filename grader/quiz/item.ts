import type { z } from 'zod'
import { drawFrom } from './draw.ts'
import { type Question, questionSchema } from './question.ts'
import type { quizSchema } from './quiz.ts'

/** A question of a quiz in all its variants: plain data, which can be written down. */
export interface Item<Asked = Question> {
  readonly id: string
  /** One, unless a seed decides over it. */
  readonly variants: readonly [Asked, ...Asked[]]
}

/** A list of questions under a name: a quiz about a section, or the final exam. */
export interface Quiz<Asked = Question> {
  /** Such as `10-cost` or `final`. */
  readonly slug: string
  readonly title: string
  /** Of the points, in per cent. */
  readonly passMark: number
  readonly items: readonly Item<Asked>[]
}

/** Few enough to write all of them into a page or an edition, many enough for neighbours to have different ones. */
const variantCount = 12

type Declared = z.output<typeof quizSchema>

/** Makes all variants of what is declared, each with its lesson. Throws a ZodError for a variant that is no question. */
export function toItem(entry: Declared['questions'][number], lesson: string): Item {
  const { id } = entry
  if (entry.kind !== 'variants') return { id, variants: [{ ...entry, lesson: entry.lesson ?? lesson }] }
  const make = (number: number) => {
    const variant = questionSchema.parse({ ...entry.make(drawFrom(id, number)), id })
    return { ...variant, lesson: variant.lesson ?? lesson }
  }
  return { id, variants: [make(0), ...Array.from({ length: variantCount - 1 }, (_, index) => make(index + 1))] }
}

/** The variant that a seed decides. */
export function variantOf<Asked>({ variants }: Item<Asked>, seed: number): Asked {
  return variants[seed % variants.length] ?? variants[0]
}
