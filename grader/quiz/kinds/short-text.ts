import * as z from 'zod'
import { commonFields, proseSchema } from '../common-fields.ts'
import { defineKind, retellChoices } from '../kind.ts'
import type { Mark } from '../mark.ts'

const acceptedSchema = z.strictObject({ text: proseSchema, why: proseSchema })

/** A word or a few. The first accepted text is the one to show; others, such as former names, are accepted with a note. */
export const shortText = defineKind({
  question: z.strictObject({
    ...commonFields,
    kind: z.literal('short-text'),
    accepted: z.array(acceptedSchema).min(1),
    /** Known wrong answers. */
    slips: z.array(acceptedSchema).min(1),
  }),
  answer: z.string(),
  expected: 'a text',
  show: () => ({ input: 'text' }),
  mark: ({ accepted, slips }, answer): Mark => {
    const wanted = foldText(answer)
    const note = (verdict: 'right' | 'wrong' | 'near', why: string) => [{ about: answer, verdict, why }]
    const right = accepted.find(({ text }) => foldText(text) === wanted)
    if (right !== undefined) return { credit: 1, notes: note('right', right.why) }
    const slip = slips.find(({ text }) => foldText(text) === wanted)
    if (slip !== undefined) return { credit: 0, notes: note('wrong', slip.why) }
    const isNear = accepted.some(({ text }) => isOneOff(foldText(text), wanted))
    if (isNear) return { credit: 0, notes: note('near', 'Almost: check the spelling.') }
    return { credit: 0, notes: note('wrong', 'Neither an accepted answer nor one that a known slip leads to.') }
  },
  retell: retellChoices,
  rightAnswer: ({ accepted }) => accepted.map(({ text }) => text),
})

/** Texts that are alike to a reader: compatibility forms, case and runs of spaces do not count. */
export function foldText(text: string): string {
  // Upper case first: it brings letters together that lower case keeps apart, such as the two small sigmas.
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase().toLowerCase()
}

/** One letter more, less, other, or two that changed places; never for short names, of which another is too likely meant. */
function isOneOff(left: string, right: string): boolean {
  if (left.length < 5) return false
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const rest = short.slice(start)
  if (long.length > short.length) return rest === long.slice(start + 1)
  const swapped = `${long[start + 1]}${long[start]}${long.slice(start + 2)}`
  return rest.slice(1) === long.slice(start + 1) || rest === swapped
}
