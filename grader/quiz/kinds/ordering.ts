import { z } from 'zod'
import { commonFields, proseSchema } from '../common-fields.ts'
import { defineKind } from '../kind.ts'
import { optionId } from '../option-id.ts'
import { toChoices } from '../to-choices.ts'

/** Steps to bring into their order; they are declared in it. Credit: the share of neighbours that follow each other as they should. */
export const ordering = defineKind({
  question: z
    .strictObject({
      ...commonFields,
      kind: z.literal('ordering'),
      /** `why` says why a step stands where it does. */
      items: z
        .array(z.strictObject({ text: proseSchema, why: proseSchema }))
        .min(3)
        .max(8),
    })
    .refine(({ items }) => new Set(items.map(({ text }) => optionId(text))).size === items.length, 'expected items that differ'),
  /** Ids in the learner's order. */
  answer: z.array(z.string()),
  expected: 'a list of the ids of all steps',
  show: ({ items }) => ({ input: 'order', items: toChoices(items) }),
  mark: ({ items }, answer) => {
    const order = items.map(({ text }) => optionId(text))
    const isWhole = answer.length === order.length && new Set(answer).size === order.length && answer.every((id) => order.includes(id))
    const follows = order.slice(1).filter((id, index) => answer[answer.indexOf(order[index] ?? '') + 1] === id).length
    const credit = isWhole ? follows / (order.length - 1) : 0
    const notes = items.map(({ text, why }, index) => ({
      about: `${index + 1}. ${text}`,
      verdict: answer[index] === order[index] ? ('right' as const) : ('wrong' as const),
      why,
    }))
    return { credit, notes }
  },
  rightAnswer: ({ items }) => items.map(({ text }, index) => `${index + 1}. ${text}`),
})
