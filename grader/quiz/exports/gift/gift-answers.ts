import type { Option } from '../../common-fields.ts'
import type { Question } from '../../question.ts'
import type { Markup } from '../markup.ts'
import { pickFractions } from '../moodle/moodle-fractions.ts'
import { moodleLosses } from '../moodle/moodle-losses.ts'
import { textPattern } from '../moodle/text-pattern.ts'
import { numericRange } from '../numeric-range.ts'
import { literalMarkup, paragraph, proseMarkup } from '../prose-markup.ts'
import type { Note } from '../question-markup.ts'
import { giftHtml, giftText, ownMarks } from './escape-gift.ts'

/** What stands between the braces, line by line; undefined when GIFT cannot say it. */
export interface GiftAnswers {
  readonly lines: readonly string[] | undefined
  /** Said with the explanation, since there is no other place for it. */
  readonly notes?: readonly Note[]
  readonly losses?: readonly string[]
}

export function giftAnswers(question: Question): GiftAnswers {
  switch (question.kind) {
    case 'single-choice':
      return { lines: question.options.map((option) => oneOf(option, proseMarkup(option.text))) }
    case 'predicted-output':
      return { lines: question.options.map((option) => oneOf(option, [literalMarkup(option.text)])) }
    case 'multi-select': {
      const { options, allOrNothing } = question
      const { right, wrong, isRounded } = pickFractions(options.filter(({ isRight }) => isRight).length, allOrNothing)
      const lines = options.map(({ text, isRight, why }) => `~%${isRight ? right : wrong}%${giftHtml(proseMarkup(text))}${feedback(why)}`)
      return { lines, losses: [...(isRounded ? [moodleLosses.rounded] : []), ...(allOrNothing ? [moodleLosses.parts] : [])] }
    }
    case 'true-false': {
      const { isTrue, why } = question
      // The feedback for the wrong answer comes first, whichever that is.
      return { lines: [`${isTrue ? 'TRUE' : 'FALSE'}${feedback(isTrue ? why.false : why.true)}${feedback(isTrue ? why.true : why.false)}`] }
    }
    case 'numeric': {
      const { value, abs, rel, why, slips, unit } = question
      const number = (weight: number, one: { readonly value: number; readonly why: string }) => {
        const range = numericRange({ value: one.value, abs, rel })
        return `=%${weight}%${range.value}:${range.tolerance}${feedback(one.why)}`
      }
      const lines = ['#', number(100, { value, why }), ...slips.map((slip) => number(0, slip))]
      return { lines, losses: [moodleLosses.numbers, ...(unit === undefined ? [] : [unitLoss])] }
    }
    case 'short-text': {
      const { accepted, slips } = question
      if ([...accepted, ...slips].some(({ text }) => text.includes('->') || ownMarks.test(text))) return leftOut(ownLoss)
      const text = (weight: number, one: { readonly text: string; readonly why: string }) =>
        `=%${weight}%${giftText(textPattern(one.text))}${feedback(one.why)}`
      return { lines: [...accepted.map((one) => text(100, one)), ...slips.map((one) => text(0, one))], losses: [moodleLosses.near] }
    }
    case 'matching': {
      const { pairs, extra } = question
      const all = [...pairs, ...extra.map(({ text, why }) => ({ left: '', right: text, why }))]
      if (all.some(({ right }) => ownMarks.test(right))) return leftOut(ownLoss)
      return {
        lines: all.map(({ left, right }) => `=${giftHtml(proseMarkup(left))} -> ${giftText(right)}`),
        notes: all.map(({ left, right, why }) => ({ about: left === '' ? [right] : [left, right], why })),
        losses: [moodleLosses.joined],
      }
    }
    case 'ordering':
      return leftOut('left out, since GIFT knows no ordering')
    default:
      return question satisfies never
  }
}

const unitLoss = 'the unit is shown and cannot be checked'
const ownLoss = 'left out, since a text such as -> in an answer is GIFT’s own'

function leftOut(loss: string): GiftAnswers {
  return { lines: undefined, losses: [loss] }
}

function oneOf({ isRight, why }: Option, shown: readonly Markup[]): string {
  return `${isRight ? '=' : '~'}${giftHtml(shown)}${feedback(why)}`
}

function feedback(why: string): string {
  return `#${giftHtml([paragraph(why)])}`
}
