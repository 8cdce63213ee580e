import * as z from 'zod'
import { commonFields } from './common-fields.ts'
import { shuffleBy } from './draw.ts'

const choicesSchema = z.array(z.strictObject({ id: z.string().min(1), text: z.string().min(1) })).min(2)

/** How an answer is given; several kinds of questions may share a way. */
export const inputSchema = z.discriminatedUnion('input', [
  /** Whether it is true: a boolean. */
  z.strictObject({ input: z.literal('truth') }),
  /** The id of one option. */
  z.strictObject({ input: z.literal('one'), options: choicesSchema }),
  /** The ids of some options. */
  z.strictObject({ input: z.literal('several'), options: choicesSchema }),
  /** Text that is a number. */
  z.strictObject({ input: z.literal('number'), unit: z.string().optional() }),
  z.strictObject({ input: z.literal('text') }),
  /** For the id of each left side that of a right one, which may be chosen more than once. */
  z.strictObject({ input: z.literal('pairs'), left: choicesSchema, right: choicesSchema }),
  /** The ids of all items, in the learner's order. */
  z.strictObject({ input: z.literal('order'), items: choicesSchema }),
])

export type Input = z.infer<typeof inputSchema>
export type Choice = Readonly<z.infer<typeof choicesSchema>[number]>

/** The same input with its choices in an order that the words decide. */
export function reorder(input: Input, ...words: readonly (string | number)[]): Input {
  const shuffle = (choices: readonly Choice[]) => shuffleBy(choices, ...words)
  switch (input.input) {
    case 'one':
    case 'several':
      return { ...input, options: shuffle(input.options) }
    case 'pairs':
      return { ...input, left: shuffle(input.left), right: shuffle(input.right) }
    case 'order':
      return { ...input, items: shuffle(input.items) }
    case 'truth':
    case 'number':
    case 'text':
      return input
    default:
      return input satisfies never
  }
}

const { explanation: _, ...shownFields } = commonFields

/** A question as a learner sees it: nothing in it tells the answer. */
export const shownQuestionSchema = z.strictObject({ ...shownFields, kind: z.string(), body: inputSchema })

export type ShownQuestion = Readonly<z.infer<typeof shownQuestionSchema>>
