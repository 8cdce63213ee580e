import type { Table } from '../common-fields.ts'
import type { Question } from '../question.ts'
import { block, element, type Markup, text } from './markup.ts'
import { paragraph, proseMarkup } from './prose-markup.ts'

/** What is asked: the prompt, the program and the table below it, and the unit of a number. */
export function bodyMarkup(question: Question): Markup[] {
  const { prompt, code, table } = question
  const unit = question.kind === 'numeric' ? question.unit : undefined
  return [
    paragraph(prompt),
    ...(code === undefined ? [] : [element('pre', {}, element('code', {}, code))]),
    ...(table === undefined ? [] : [tableMarkup(table)]),
    ...(unit === undefined ? [] : [element('p', {}, `Unit: ${unit}`)]),
  ]
}

/** What there is to say about a part of a question, for formats that have no place of its own for it. */
export interface Note {
  /** The part, such as both sides of a pair. */
  readonly about: readonly string[]
  readonly why: string
}

/** What is true and why, with further things to say, and where to read more. */
export function explanationMarkup({ explanation, lesson }: Question, ...notes: readonly Note[]): Markup[] {
  return [paragraph(explanation), ...notesMarkup(notes), ...(lesson === undefined ? [] : [element('p', {}, `Lesson: ${lesson}`)])]
}

/** A list of notes, each part shown as it was in the question; nothing for none. */
export function notesMarkup(notes: readonly Note[], show = proseMarkup): Markup[] {
  return notes.length === 0 ? [] : [block('ul', {}, ...notes.map((note) => noteMarkup(note, show)))]
}

function noteMarkup({ about, why }: Note, show: (text: string) => readonly Markup[]): Markup {
  const parts = about.flatMap((part, index) => [...(index === 0 ? [] : [text(' → ')]), ...show(part)])
  return element('li', {}, ...parts, text(': '), ...proseMarkup(why))
}

function tableMarkup({ head, rows, source, asOf }: Table): Markup {
  const row = (name: string, cells: readonly string[]) => element('tr', {}, ...cells.map((cell) => element(name, {}, cell)))
  const told = [...(source === undefined ? [] : [`Source: ${source}`]), ...(asOf === undefined ? [] : [`as of ${asOf}`])]
  return block(
    'table',
    {},
    ...(told.length === 0 ? [] : [element('caption', {}, told.join(', '))]),
    block('thead', {}, row('th', head)),
    block('tbody', {}, ...rows.map((cells) => row('td', cells))),
  )
}
