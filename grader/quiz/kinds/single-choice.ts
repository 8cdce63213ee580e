import * as z from 'zod'
import { commonFields, type Option, optionSchema } from '../common-fields.ts'
import { defineKind, retellChoices } from '../kind.ts'
import type { Mark } from '../mark.ts'
import { optionId } from '../option-id.ts'
import { toChoices } from '../to-choices.ts'

/** Three to five options, of which one is right. */
export const singleChoice = defineKind({
  question: z
    .strictObject({ ...commonFields, kind: z.literal('single-choice'), options: z.array(optionSchema).min(3).max(5) })
    .refine(({ options }) => options.filter(({ isRight }) => isRight).length === 1, 'expected exactly one right option')
    .refine(haveOwnTexts, 'expected options that differ'),
  answer: z.string(),
  expected: 'the id of one option',
  show: ({ options }) => ({ input: 'one', options: toChoices(options) }),
  mark: ({ options }, answer) => markChoice(options, answer),
  retell: retellChoices,
  rightAnswer: ({ options }) => options.filter(({ isRight }) => isRight).map(({ text }) => text),
})

/** One option out of several: what was chosen, and what would have been right. */
export function markChoice(options: readonly Option[], answer: string): Mark {
  const chosen = options.find(({ text }) => optionId(text) === answer)
  const right = options.filter(({ isRight }) => isRight)
  const own =
    chosen === undefined ? [] : [{ about: chosen.text, verdict: chosen.isRight ? ('right' as const) : ('wrong' as const), why: chosen.why }]
  const missed = chosen?.isRight ? [] : right.map(({ text, why }) => ({ about: text, verdict: 'missed' as const, why }))
  return { credit: chosen?.isRight ? 1 : 0, notes: [...own, ...missed] }
}

export function haveOwnTexts({ options }: { readonly options: readonly Option[] }): boolean {
  return new Set(options.map(({ text }) => optionId(text))).size === options.length
}
