import type { Option } from '../../common-fields.ts'
import type { Question } from '../../question.ts'
import { block, element, type Markup } from '../markup.ts'
import { numericRange } from '../numeric-range.ts'
import { literalMarkup, paragraph, proseMarkup } from '../prose-markup.ts'
import { notesMarkup } from '../question-markup.ts'
import { answerNumbers } from './answer-numbers.ts'
import { canvasLosses } from './canvas-losses.ts'
import { matchBody } from './match-body.ts'
import { material } from './material.ts'
import { condition, displayFeedback, fullScore, isAtLeast, isAtMost, isEqual } from './respconditions.ts'

/** What a kind of question adds to what all have. */
export interface CanvasBody {
  /** Canvas’s name for the kind. */
  readonly type: string
  /** The numbers of the answers, in their order. */
  readonly answers: readonly string[]
  readonly responses: readonly Markup[]
  readonly conditions: readonly Markup[]
  readonly feedbacks: readonly { readonly ident: string; readonly html: readonly Markup[] }[]
  /** Said to whoever is wrong, in whatever way. */
  readonly wrong?: readonly Markup[]
  readonly losses?: readonly string[]
}

export function canvasBody(question: Question): CanvasBody {
  switch (question.kind) {
    case 'single-choice':
      return { type: 'multiple_choice_question', ...choices('Single', question.options, proseMarkup) }
    case 'predicted-output':
      return { type: 'multiple_choice_question', ...choices('Single', question.options, (text) => [literalMarkup(text)]) }
    case 'multi-select': {
      const losses = [canvasLosses.picks, ...(question.allOrNothing ? [canvasLosses.parts] : [])]
      return { type: 'multiple_answers_question', ...choices('Multiple', question.options, proseMarkup), losses }
    }
    case 'true-false': {
      const { isTrue, why } = question
      const options = [
        { text: 'True', isRight: isTrue, why: why.true },
        { text: 'False', isRight: !isTrue, why: why.false },
      ]
      return { type: 'true_false_question', ...choices('Single', options, proseMarkup) }
    }
    case 'numeric': {
      const { value, low, high } = numericRange(question)
      const answer = answerNumbers([value]).get(value) ?? ''
      const within = block('and', {}, isAtLeast(response, low), isAtMost(response, high))
      return {
        type: 'numerical_question',
        answers: [answer],
        responses: [typed({ fibtype: 'Decimal' })],
        conditions: [condition('No', block('or', {}, isEqual(response, value), within), fullScore, displayFeedback(`${answer}_fb`))],
        feedbacks: [{ ident: `${answer}_fb`, html: [paragraph(question.why)] }],
        wrong: notesMarkup(question.slips.map((slip) => ({ about: [numericRange({ value: slip.value }).value], why: slip.why }))),
        losses: [canvasLosses.numbers, canvasLosses.joined],
      }
    }
    case 'short-text': {
      const accepted = question.accepted.map((one) => ({ ...one, text: one.text.replaceAll(/\s+/g, ' ') }))
      const numbers = answerNumbers(accepted.map(({ text }) => text))
      const feedbacks = accepted.map(({ text, why }) => ({ ident: `${numbers.get(text)}_fb`, html: [paragraph(why)], text }))
      const right = block('conditionvar', {}, ...accepted.map(({ text }) => isEqual(response, text)))
      return {
        type: 'short_answer_question',
        answers: [...numbers.values()],
        responses: [typed({})],
        conditions: [
          ...feedbacks.map(({ ident, text }) => condition('Yes', isEqual(response, text), displayFeedback(ident))),
          block('respcondition', { continue: 'No' }, right, fullScore),
        ],
        feedbacks,
        wrong: notesMarkup(question.slips.map(({ text, why }) => ({ about: [text], why }))),
        losses: [canvasLosses.near, canvasLosses.joined],
      }
    }
    case 'matching': {
      const { pairs, extra } = question
      const body = matchBody(
        pairs,
        extra.map(({ text }) => text),
      )
      const wrong = notesMarkup(extra.map(({ text, why }) => ({ about: [text], why })))
      return { ...body, wrong, losses: extra.length === 0 ? [] : [canvasLosses.joined] }
    }
    case 'ordering': {
      const places = question.items.map(({ text, why }, index) => ({ left: text, right: `${index + 1}.`, why }))
      return { ...matchBody(places, []), losses: [canvasLosses.order] }
    }
    default:
      return question satisfies never
  }
}

const response = 'response1'

type Choices = Pick<CanvasBody, 'answers' | 'responses' | 'conditions' | 'feedbacks'>

function choices(rcardinality: 'Single' | 'Multiple', options: readonly Option[], show: (text: string) => readonly Markup[]): Choices {
  const numbers = answerNumbers(options.map(({ text }) => text))
  const numbered = options.map((option) => ({ ...option, number: numbers.get(option.text) ?? '' }))
  const labels = numbered.map(({ text, number }) => block('response_label', { ident: number }, material(show(text))))
  const all = numbered.map(({ isRight, number }) => (isRight ? isEqual(response, number) : block('not', {}, isEqual(response, number))))
  const right = numbered.filter(({ isRight }) => isRight).map(({ number }) => isEqual(response, number))
  return {
    answers: [...numbers.values()],
    responses: [block('response_lid', { ident: response, rcardinality }, block('render_choice', {}, ...labels))],
    conditions: [
      ...numbered.map(({ number }) => condition('Yes', isEqual(response, number), displayFeedback(`${number}_fb`))),
      block(
        'respcondition',
        { continue: 'No' },
        block('conditionvar', {}, ...(rcardinality === 'Single' ? right : [block('and', {}, ...all)])),
        fullScore,
      ),
    ],
    feedbacks: numbered.map(({ number, why }) => ({ ident: `${number}_fb`, html: [paragraph(why)] })),
  }
}

function typed(attributes: { readonly fibtype?: string }): Markup {
  const label = element('response_label', { ident: 'answer1' })
  return block('response_str', { ident: response, rcardinality: 'Single' }, block('render_fib', attributes, label))
}
