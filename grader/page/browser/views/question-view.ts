import type { Posed } from '../../../quiz/library.ts'
import type { Json, Mode } from '../../../quiz/session/progress.ts'
import { button, type Child, element } from '../element.ts'
import { answerInput } from '../inputs/answer-input.ts'
import { prose } from '../prose.ts'

export interface Asking {
  readonly title: string
  readonly posed: Posed
  readonly number: number
  readonly total: number
  readonly mode: Mode
  /** What was answered so far, whole or not. */
  readonly given: Json | undefined
  readonly usedHint: boolean
  /** Called at every change. */
  readonly onDraft?: (answer: Json, usedHint: boolean) => void
  readonly onAnswer?: (answer: Json, usedHint: boolean) => void
}

/** A question with its controls. */
export function questionView({ title, posed: { shown }, number, total, mode, given, onDraft, onAnswer, ...asking }: Asking): Child[] {
  const input = answerInput(shown.body, given)
  const missing = element('p', { class: 'missing', role: 'alert' })
  let { usedHint } = asking
  const hint = element('p', { class: 'hint', role: 'status' })
  const showHint = () => {
    usedHint = true
    hint.replaceChildren('Hint: ', ...prose(shown.hint ?? '').filter((child) => child !== undefined))
    hintButton.setAttribute('aria-disabled', 'true')
    onDraft?.(input.answer(), usedHint)
  }
  const hintButton = button('Show a hint', showHint)
  if (usedHint) showHint()
  const submit = (event: Event) => {
    event.preventDefault()
    missing.textContent = input.missing() ?? ''
    if (missing.textContent === '') onAnswer?.(input.answer(), usedHint)
  }
  const form = element(
    'form',
    { onsubmit: submit, oninput: () => onDraft?.(input.answer(), usedHint) },
    input.element,
    missing,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'submit', class: 'main' }, 'Answer'),
      ...(shown.hint === undefined || mode === 'exam' ? [] : [hintButton]),
    ),
    hint,
  )
  return [
    element('p', { class: 'place' }, `${title} · Question ${number} of ${total}${mode === 'exam' ? ' · exam' : ''}`),
    element('h1', { tabindex: '-1', class: 'prompt' }, ...prose(shown.prompt)),
    ...questionMaterial({ shown }),
    form,
  ]
}

/** Code and table of a question. Both may be wider than the screen: they scroll inside themselves. */
export function questionMaterial({ shown: { code, table } }: Pick<Posed, 'shown'>): Child[] {
  const scroll = (label: string, child: HTMLElement) =>
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, child)
  return [
    ...(code === undefined ? [] : [scroll('Code', element('pre', {}, element('code', {}, code.trimEnd())))]),
    ...(table === undefined
      ? []
      : [
          scroll(
            'Table',
            element(
              'table',
              {},
              ...(table.source === undefined ? [] : [element('caption', {}, `Source: ${table.source}, as of ${table.asOf ?? 'no date'}`)]),
              element('thead', {}, element('tr', {}, ...table.head.map((cell) => element('th', { scope: 'col' }, cell)))),
              element(
                'tbody',
                {},
                ...table.rows.map(([name = '', ...cells]) =>
                  element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell))),
                ),
              ),
            ),
          ),
        ]),
  ]
}
