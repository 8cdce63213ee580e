import type { Question } from '../../question.ts'
import { rightAnswer } from '../../question.ts'
import { block, element, type Markup } from '../markup.ts'
import { literalMarkup, paragraph, proseMarkup } from '../prose-markup.ts'
import { bodyMarkup, explanationMarkup, notesMarkup } from '../question-markup.ts'
import { ankiParts } from './anki-parts.ts'

/** The fields of a note, in this order. */
export const fieldNames = ['Id', 'Question', 'Choices', 'Hint', 'Answer', 'Explanation'] as const

export type AnkiFields = Readonly<Record<(typeof fieldNames)[number], string>>

export function ankiFields(question: Question): AnkiFields {
  const { choices, notes } = ankiParts(question)
  const show = question.kind === 'predicted-output' ? (text: string) => [literalMarkup(text)] : proseMarkup
  const list = (texts: readonly string[], attributes = {}) =>
    block('ul', attributes, ...texts.map((text) => element('li', {}, ...show(text))))
  return {
    Id: question.id,
    Question: field(bodyMarkup(question)),
    Choices: field(choices.map((texts) => list(texts))),
    Hint: field(question.hint === undefined ? [] : [paragraph(question.hint)]),
    Answer: field([list(rightAnswer(question), { class: 'right' }), ...notesMarkup(notes, show)]),
    Explanation: field(explanationMarkup(question)),
  }
}

/** Anki would take a word in brackets for a sound or a formula. */
function field(html: readonly Markup[]): string {
  return html.map(({ markup }) => markup.replaceAll('[', '&#91;')).join('')
}
