import * as z from 'zod'
import { commonFields, optionSchema } from '../common-fields.ts'
import { defineKind, retellChoices } from '../kind.ts'
import { toChoices } from '../to-choices.ts'
import { haveOwnTexts, markChoice } from './single-choice.ts'

/** What does this program print? The right option is compared with what it does print, in the tests of this program. */
export const predictedOutput = defineKind({
  question: z
    .strictObject({
      ...commonFields,
      kind: z.literal('predicted-output'),
      code: z.string().min(1),
      options: z.array(optionSchema).min(3).max(5),
    })
    .refine(({ options }) => options.filter(({ isRight }) => isRight).length === 1, 'expected exactly one right option')
    .refine(haveOwnTexts, 'expected options that differ'),
  answer: z.string(),
  expected: 'the id of one option',
  show: ({ options }) => ({ input: 'one', options: toChoices(options) }),
  mark: ({ options }, answer) => markChoice(options, answer),
  retell: retellChoices,
  rightAnswer: ({ options }) => options.filter(({ isRight }) => isRight).map(({ text }) => text),
})
