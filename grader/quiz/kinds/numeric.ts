import * as z from 'zod'
import { commonFields, proseSchema } from '../common-fields.ts'
import { defineKind, retellChoices } from '../kind.ts'

const wrongValueSchema = z.strictObject({ value: z.number(), why: proseSchema })

/** A number, right within a tolerance. A question asks for one only if it shows the numbers that lead there. */
export const numeric = defineKind({
  question: z
    .strictObject({
      ...commonFields,
      kind: z.literal('numeric'),
      value: z.number(),
      /** Right when off by at most so much, in the unit. */
      abs: z.number().positive().optional(),
      /** Right when off by at most this share of the value, such as 0.01. */
      rel: z.number().positive().max(0.2).optional(),
      /** What stands behind the number, such as `USD`, `GB` or `%`. */
      unit: z.string().optional(),
      /** Said to whoever has it right. */
      why: proseSchema,
      /** Values that a known slip leads to. */
      slips: z.array(wrongValueSchema).min(1),
    })
    .refine((question) => question.slips.every(({ value }) => !isWithin(question, value)), 'expected slips outside the tolerance'),
  answer: z.string(),
  expected: 'a number, as text',
  show: ({ unit }) => (unit === undefined ? { input: 'number' } : { input: 'number', unit }),
  mark: (question, answer) => {
    const given = readNumber(answer)
    if (given === undefined) {
      return {
        credit: 0,
        notes: [{ about: answer, verdict: 'wrong', why: 'This is not a number. Write digits, such as 1,234.5 or 1234.5.' }],
      }
    }
    if (isWithin(question, given)) return { credit: 1, notes: [{ about: answer, verdict: 'right', why: question.why }] }
    const slip = question.slips.find(({ value }) => isWithin({ ...question, value }, given))
    return {
      credit: 0,
      notes: [{ about: answer, verdict: 'wrong', why: slip?.why ?? 'Neither this number nor one that a known slip leads to.' }],
    }
  },
  retell: retellChoices,
  rightAnswer: ({ value, unit }) => [withUnit(value, unit)],
})

interface Tolerant {
  readonly value: number
  readonly abs?: number | undefined
  readonly rel?: number | undefined
}

export function isWithin({ value, abs = 0, rel = 0 }: Tolerant, given: number): boolean {
  // The last digits of a sum of decimals are nobody's fault.
  return Math.abs(given - value) <= Math.max(abs, Math.abs(value) * rel) + Math.abs(value) * 1e-9
}

/** Nobody means a longer one, and looking for a number in it would take its time. */
const maxUnits = 100

/** `1,234.5`, `$ 1234.5`, `-3 %`, `12 GB`: a number with or without its unit; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  if (text.length > maxUnits) return undefined
  const [, sign = '', digits] =
    /^([+-]?)\s*[$€£]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(?:%|[\p{L}/]{1,12})?$/u.exec(
      text.normalize('NFKC').replace('−', '-').trim(),
    ) ?? []
  return digits === undefined ? undefined : Number(`${sign}${digits.replaceAll(',', '')}`)
}

/** As it is shown: `1,234.5 USD`. */
export function withUnit(value: number, unit: string | undefined): string {
  const digits = value.toLocaleString('en', { maximumFractionDigits: 6 })
  return unit === undefined ? digits : `${digits} ${unit}`
}
