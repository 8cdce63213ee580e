import * as z from 'zod'
import { commonFields, proseSchema } from '../common-fields.ts'
import { defineKind, retellChoices } from '../kind.ts'

/** A statement that is true or not; both answers have something to say. */
export const trueFalse = defineKind({
  question: z.strictObject({
    ...commonFields,
    kind: z.literal('true-false'),
    isTrue: z.boolean(),
    /** To those who say that it is true, and to those who say that it is false. */
    why: z.strictObject({ true: proseSchema, false: proseSchema }),
  }),
  answer: z.boolean(),
  expected: 'true or false',
  show: () => ({ input: 'truth' }),
  mark: ({ isTrue, why }, answer) => ({
    credit: answer === isTrue ? 1 : 0,
    notes: [{ about: answer ? 'true' : 'false', verdict: answer === isTrue ? 'right' : 'wrong', why: answer ? why.true : why.false }],
  }),
  retell: retellChoices,
  rightAnswer: ({ isTrue }) => [isTrue ? 'true' : 'false'],
})
