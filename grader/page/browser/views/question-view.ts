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
  readonly onAnswer: (answer: Json, usedHint: boolean) => void
}

/** A question with its controls. */
export function questionView({ title, posed: { shown }, number, total, mode, onAnswer }: Asking): Child[] {
  const input = answerInput(shown.body)
  const missing = element('p', { class: 'missing', role: 'alert' })
  let usedHint = false
  const hint = element('p', { class: 'hint', role: 'status' })
  const hintButton = button('Show a hint', () => {
    usedHint = true
    hint.replaceChildren('Hint: ', ...prose(shown.hint ?? '').filter((child) => child !== undefined))
    hintButton.setAttribute('aria-disabled', 'true')
  })
  const form = element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault()
        const read = input.read()
        if ('answer' in read) onAnswer(read.answer, usedHint)
        else missing.textContent = read.missing
      },
    },
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
