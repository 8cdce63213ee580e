import * as z from 'zod'
import { commonFields, proseSchema } from '../common-fields.ts'
import { defineKind } from '../kind.ts'
import type { Note } from '../mark.ts'
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
    const given = isWhole ? answer : []
    /** Whether a step stands right behind the one that it should follow; the first one, whether it stands first. */
    const isInLine = (index: number) => given[given.indexOf(order[index] ?? '') - 1] === order[index - 1] && given.length > 0
    const credit = items.filter((_, index) => index > 0 && isInLine(index)).length / (order.length - 1)
    const steps = items.map(({ text, why }, index) => ({ place: given.indexOf(order[index] ?? ''), text, why, isRight: isInLine(index) }))
    const notes = steps
      .toSorted((left, right) => left.place - right.place)
      .map(({ place, text, why, isRight }) => ({
        about: isWhole ? `${place + 1}. ${text}` : text,
        verdict: isRight ? ('right' as const) : ('wrong' as const),
        why,
      }))
    return { credit, notes }
  },
  retell: (_mark, { items }, answer) =>
    answer.slice(0, items.length).flatMap((id, index): Note[] => {
      const placed = items.find(({ text }) => optionId(text) === id)
      if (placed === undefined) return []
      const isRight = placed === items[index]
      // The reason says where a step belongs.
      return [{ about: `${index + 1}. ${placed.text}`, verdict: isRight ? 'right' : 'wrong', why: isRight ? placed.why : '' }]
    }),
  rightAnswer: ({ items }) => items.map(({ text }, index) => `${index + 1}. ${text}`),
})
