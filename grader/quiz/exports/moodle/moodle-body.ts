import type { Option } from '../../common-fields.ts'
import type { Question } from '../../question.ts'
import { block, element, type Markup } from '../markup.ts'
import { numericRange } from '../numeric-range.ts'
import { literalMarkup, paragraph, proseMarkup } from '../prose-markup.ts'
import type { Note } from '../question-markup.ts'
import { pickFractions } from './moodle-fractions.ts'
import { moodleLosses } from './moodle-losses.ts'
import { richText } from './rich-text.ts'
import { textPattern } from './text-pattern.ts'

/** What a kind of question adds to what all have. */
interface MoodleBody {
  /** Moodle’s name for the kind. */
  readonly type: string
  readonly parts: readonly Markup[]
  /** Said with the explanation, since there is no other place for it. */
  readonly notes?: readonly Note[]
  readonly losses?: readonly string[]
}

const oneRight = { right: 100, wrong: 0 }

export function moodleBody(question: Question): MoodleBody {
  switch (question.kind) {
    case 'single-choice':
      return { type: 'multichoice', parts: choiceParts(true, question.options, oneRight, proseMarkup) }
    case 'predicted-output':
      return { type: 'multichoice', parts: choiceParts(true, question.options, oneRight, (text) => [literalMarkup(text)]) }
    case 'multi-select': {
      const { options, allOrNothing } = question
      const fractions = pickFractions(options.filter(({ isRight }) => isRight).length, allOrNothing)
      const losses = [...(fractions.isRounded ? [moodleLosses.rounded] : []), ...(allOrNothing ? [moodleLosses.parts] : [])]
      return { type: 'multichoice', parts: choiceParts(false, options, fractions, proseMarkup), losses }
    }
    case 'true-false': {
      const { isTrue, why } = question
      const parts = [plainAnswer(isTrue ? 100 : 0, 'true', why.true), plainAnswer(isTrue ? 0 : 100, 'false', why.false)]
      return { type: 'truefalse', parts }
    }
    case 'numeric': {
      const { value, abs, rel, unit, why, slips } = question
      const number = (fraction: number, one: { readonly value: number; readonly why: string }) => {
        const range = numericRange({ value: one.value, abs, rel })
        return plainAnswer(fraction, range.value, one.why, element('tolerance', {}, range.tolerance))
      }
      const parts = [number(100, { value, why }), ...slips.map((slip) => number(0, slip)), ...(unit === undefined ? [] : unitParts(unit))]
      return { type: 'numerical', parts, losses: [moodleLosses.numbers] }
    }
    case 'short-text': {
      const right = question.accepted.map(({ text, why }) => plainAnswer(100, textPattern(text), why))
      const wrong = question.slips.map(({ text, why }) => plainAnswer(0, textPattern(text), why))
      return { type: 'shortanswer', parts: [element('usecase', {}, '0'), ...right, ...wrong], losses: [moodleLosses.near] }
    }
    case 'matching': {
      const { pairs, extra } = question
      // A right side without a left one is Moodle's way to offer a text that belongs to nothing.
      const all = [...pairs, ...extra.map(({ text, why }) => ({ left: '', right: text, why }))]
      const parts = all.map(({ left, right }) =>
        richText('subquestion', proseMarkup(left), {}, element('answer', {}, element('text', {}, right))),
      )
      const notes = all.map(({ left, right, why }) => ({ about: left === '' ? [right] : [left, right], why }))
      return { type: 'matching', parts: [element('shuffleanswers', {}, 'true'), ...parts], notes, losses: [moodleLosses.joined] }
    }
    case 'ordering': {
      const { items } = question
      // Marked as here: the share of neighbours that follow each other.
      const marking = { selecttype: 'ALL', selectcount: items.length, gradingtype: 'RELATIVE_NEXT_EXCLUDE_LAST', showgrading: 'SHOW' }
      const options = { layouttype: 'VERTICAL', ...marking, numberingstyle: 'none', shownumcorrect: 1 }
      const parts = Object.entries(options).map(([name, value]) => element(name, {}, String(value)))
      const steps = items.map(({ text }, index) => richText('answer', proseMarkup(text), { fraction: index + 1 }))
      const losses = [moodleLosses.joined, 'ordering is read by Moodle from version 4.4 on']
      return { type: 'ordering', parts: [...parts, ...steps], notes: items.map(({ text, why }) => ({ about: [text], why })), losses }
    }
    default:
      return question satisfies never
  }
}

function choiceParts(
  single: boolean,
  options: readonly Option[],
  fractions: { readonly right: number; readonly wrong: number },
  show: (text: string) => readonly Markup[],
): Markup[] {
  const settings = { single, shuffleanswers: true, answernumbering: 'abc', showstandardinstruction: 0 }
  return [
    ...Object.entries(settings).map(([name, value]) => element(name, {}, String(value))),
    ...options.map(({ text, isRight, why }) =>
      richText('answer', show(text), { fraction: isRight ? fractions.right : fractions.wrong }, richText('feedback', [paragraph(why)])),
    ),
  ]
}

/** An answer that Moodle compares with what was typed or chosen. */
function plainAnswer(fraction: number, text: string, why: string, ...after: readonly Markup[]): Markup {
  const attributes = { fraction, format: 'moodle_auto_format' }
  return block('answer', attributes, element('text', {}, text), richText('feedback', [paragraph(why)]), ...after)
}

/** The unit may be written behind the number or left out. */
function unitParts(unit: string): Markup[] {
  const one = block('unit', {}, element('multiplier', {}, '1'), element('unit_name', {}, unit))
  const options = { unitgradingtype: 0, unitpenalty: 0.1, showunits: 0, unitsleft: 0 }
  return [block('units', {}, one), ...Object.entries(options).map(([name, value]) => element(name, {}, String(value)))]
}
