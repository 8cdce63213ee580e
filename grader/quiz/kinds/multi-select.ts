import * as z from 'zod'
import { commonFields, type Option, optionSchema } from '../common-fields.ts'
import { defineKind, retellChoices } from '../kind.ts'
import type { Note } from '../mark.ts'
import { optionId } from '../option-id.ts'
import { toChoices } from '../to-choices.ts'
import { haveOwnTexts } from './single-choice.ts'

/** Several options, of which more than one may be right. Credit: right picks less wrong ones, by the number of right options. */
export const multiSelect = defineKind({
  question: z
    .strictObject({
      ...commonFields,
      kind: z.literal('multi-select'),
      options: z.array(optionSchema).min(4).max(6),
      /** No credit for a part. */
      allOrNothing: z.boolean().default(false),
    })
    .refine(hasRightAndWrong, 'expected at least two right options and one wrong one')
    .refine(haveOwnTexts, 'expected options that differ'),
  answer: z.array(z.string()),
  expected: 'a list of ids of options',
  show: ({ options }) => ({ input: 'several', options: toChoices(options) }),
  mark: ({ options, allOrNothing }, answer) => {
    const chosen = new Set(answer)
    const known = options.filter(({ text }) => chosen.has(optionId(text)))
    const right = options.filter(({ isRight }) => isRight).length
    const rightPicks = known.filter(({ isRight }) => isRight).length
    // What names no option is a pick, too, and a wrong one.
    const net = Math.max(0, (rightPicks - (chosen.size - rightPicks)) / right)
    return { credit: allOrNothing && net < 1 ? 0 : net, notes: options.flatMap((option) => noteOf(option, chosen)) }
  },
  retell: retellChoices,
  rightAnswer: ({ options }) => options.filter(({ isRight }) => isRight).map(({ text }) => text),
})

function hasRightAndWrong({ options }: { readonly options: readonly Option[] }): boolean {
  const right = options.filter(({ isRight }) => isRight).length
  return right >= 2 && right < options.length
}

/** Of wrong options that were left alone there is nothing to say. */
function noteOf({ text, isRight, why }: Option, chosen: ReadonlySet<string>): Note[] {
  const isChosen = chosen.has(optionId(text))
  if (!isChosen && !isRight) return []
  return [{ about: text, verdict: isRight ? (isChosen ? 'right' : 'missed') : 'wrong', why }]
}
