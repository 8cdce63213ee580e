import type { z } from 'zod'
import { matching } from './kinds/matching.ts'
import { multiSelect } from './kinds/multi-select.ts'
import { isWithin, numeric, readNumber, withUnit } from './kinds/numeric.ts'
import { ordering } from './kinds/ordering.ts'
import { foldText, shortText } from './kinds/short-text.ts'
import { singleChoice } from './kinds/single-choice.ts'
import { trueFalse } from './kinds/true-false.ts'
import { optionId } from './option-id.ts'
import { type Question, rightAnswer } from './question.ts'

/** Something to choose, or a value that a known slip leads to. */
export interface Choosable {
  readonly text: string
  readonly isRight: boolean
}

/** What there is to choose, in the order in which it is declared; of an order, each step at its place. */
export function choosable(question: Question): readonly Choosable[] {
  switch (question.kind) {
    case 'single-choice':
    case 'predicted-output':
    case 'multi-select':
      return question.options.map(({ text, isRight }) => ({ text, isRight }))
    case 'true-false':
      return [true, false].map((value) => ({ text: String(value), isRight: value === question.isTrue }))
    case 'numeric':
      return [
        { text: rightAnswer(question).join(), isRight: true },
        ...question.slips.map(({ value }) => ({ text: withUnit(value, question.unit), isRight: false })),
      ]
    case 'short-text':
      return [
        ...question.accepted.map(({ text }) => ({ text, isRight: true })),
        ...question.slips.map(({ text }) => ({ text, isRight: false })),
      ]
    case 'matching':
      return sidesOf(question).map(({ left, right, isRight }) => ({ text: `${left} → ${right}`, isRight }))
    case 'ordering':
      return question.items.map(({ text }, index) => ({ text: `${index + 1}. ${text}`, isRight: true }))
    default:
      return question satisfies never
  }
}

/** Which of them an answer picks, by their positions; none for an answer of another kind's shape. */
export function picksOf(question: Question, answer: unknown): readonly number[] {
  switch (question.kind) {
    case 'single-choice':
    case 'predicted-output':
      return where(question.options, singleChoice.answer, answer, ({ text }, id) => optionId(text) === id)
    case 'multi-select':
      return where(question.options, multiSelect.answer, answer, ({ text }, ids) => ids.includes(optionId(text)))
    case 'true-false':
      return where([true, false], trueFalse.answer, answer, (value, given) => value === given)
    case 'numeric':
      return where([question, ...question.slips], numeric.answer, answer, ({ value }, text) => isAbout(question, value, text)).slice(0, 1)
    case 'short-text':
      return where(
        [...question.accepted, ...question.slips],
        shortText.answer,
        answer,
        ({ text }, given) => foldText(text) === foldText(given),
      )
    case 'matching':
      return where(sidesOf(question), matching.answer, answer, ({ left, right }, given) => given[optionId(left)] === optionId(right))
    case 'ordering':
      return where(question.items.entries().toArray(), ordering.answer, answer, ([index, { text }], ids) => ids[index] === optionId(text))
    default:
      return question satisfies never
  }
}

function where<Item, Answer extends z.ZodType>(
  items: readonly Item[],
  schema: Answer,
  answer: unknown,
  isPicked: (item: Item, answer: z.output<Answer>) => boolean,
): number[] {
  const read = schema.safeParse(answer)
  return read.success ? items.flatMap((item, index) => (isPicked(item, read.data) ? [index] : [])) : []
}

function isAbout(question: Question & { readonly kind: 'numeric' }, value: number, text: string): boolean {
  const given = readNumber(text)
  return given !== undefined && isWithin({ ...question, value }, given)
}

/** Every left side with every right one. */
function sidesOf({ pairs, extra }: Question & { readonly kind: 'matching' }): { left: string; right: string; isRight: boolean }[] {
  const rights = [...new Set([...pairs.map(({ right }) => right), ...extra.map(({ text }) => text)])]
  return pairs.flatMap((pair) => rights.map((right) => ({ left: pair.left, right, isRight: right === pair.right })))
}
