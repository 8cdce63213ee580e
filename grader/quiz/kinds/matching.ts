import * as z from 'zod'
import { commonFields, proseSchema } from '../common-fields.ts'
import { defineKind } from '../kind.ts'
import type { Note } from '../mark.ts'
import { optionId } from '../option-id.ts'
import { toChoices } from '../to-choices.ts'

/** What belongs together, and what on the right belongs to nothing. Credit: the share of pairs that are right. */
export const matching = defineKind({
  question: z
    .strictObject({
      ...commonFields,
      kind: z.literal('matching'),
      pairs: z
        .array(z.strictObject({ left: proseSchema, right: proseSchema, why: proseSchema }))
        .min(3)
        .max(6),
      /** Further texts to choose from on the right. */
      extra: z
        .array(z.strictObject({ text: proseSchema, why: proseSchema }))
        .max(3)
        .default([]),
    })
    .refine(({ pairs }) => new Set(pairs.map(({ left }) => optionId(left))).size === pairs.length, 'expected left sides that differ')
    .refine(({ pairs, extra }) => {
      const used = new Set(pairs.map(({ right }) => optionId(right)))
      return extra.every(({ text }) => !used.has(optionId(text)))
    }, 'expected extra texts that belong to no pair'),
  /** The id of the right side by that of the left side. */
  answer: z.record(z.string(), z.string()),
  expected: 'the id of a right side for each left one',
  show: ({ pairs, extra }) => ({
    input: 'pairs',
    left: toChoices(pairs.map(({ left }) => ({ text: left }))),
    right: toChoices([...pairs.map(({ right }) => ({ text: right })), ...extra]),
  }),
  mark: ({ pairs, extra }, answer) => {
    const chosen = pairs.map((pair) => ({ ...pair, given: answer[optionId(pair.left)] }))
    const isRight = ({ right, given }: (typeof chosen)[number]) => given === optionId(right)
    const texts = new Map([...pairs.map(({ right }) => right), ...extra.map(({ text }) => text)].map((text) => [optionId(text), text]))
    const notes = chosen.map((pair) => {
      const astray = extra.find(({ text }) => optionId(text) === pair.given)
      const why = astray === undefined || isRight(pair) ? pair.why : `${astray.why} ${pair.why}`
      return {
        about: `${pair.left} → ${texts.get(pair.given ?? '') ?? 'nothing'}`,
        verdict: isRight(pair) ? ('right' as const) : ('wrong' as const),
        why,
      }
    })
    return { credit: chosen.filter(isRight).length / pairs.length, notes }
  },
  retell: (_mark, { pairs, extra }, answer) =>
    pairs.flatMap(({ left, right, why }): Note[] => {
      const given = answer[optionId(left)]
      if (given === optionId(right)) return [{ about: `${left} → ${right}`, verdict: 'right', why }]
      const chosen = [...pairs.map((pair) => ({ text: pair.right, why: '' })), ...extra].find(({ text }) => optionId(text) === given)
      // Of a right side that belongs elsewhere, its reason would say where.
      return chosen === undefined ? [] : [{ about: `${left} → ${chosen.text}`, verdict: 'wrong', why: chosen.why }]
    }),
  rightAnswer: ({ pairs }) => pairs.map(({ left, right }) => `${left} → ${right}`),
})
