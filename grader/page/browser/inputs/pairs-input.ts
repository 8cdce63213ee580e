import type { Json } from '../../../quiz/session/progress.ts'
import type { Choice } from '../../../quiz/shown-question.ts'
import { element } from '../element.ts'
import { plainProse, prose } from '../prose.ts'
import type { AnswerInput } from './answer-input.ts'

/** For each left side a list of the right ones; these stand above in full, since a list cuts off what is too wide for it. */
export function pairsInput(left: readonly Choice[], right: readonly Choice[], given: Json | undefined): AnswerInput {
  const before = new Map(Object.entries(given ?? {}))
  const rows = left.map(({ id, text }, index) => {
    const name = `pair-${index}`
    const options = right.map((choice, place) =>
      element('option', { value: choice.id, selected: before.get(id) === choice.id }, `${letter(place)}. ${plainProse(choice.text)}`),
    )
    const control = element('select', { id: name }, element('option', { value: '' }, 'Choose…'), ...options)
    return { id, control, row: element('div', { class: 'pair' }, element('label', { for: name }, ...prose(text)), control) }
  })
  const choices = right.map(({ text }, place) => element('li', {}, element('span', {}, `${letter(place)}. `), ...prose(text)))
  return {
    element: element(
      'fieldset',
      {},
      element('legend', {}, 'What belongs together?'),
      element('ul', { class: 'choices' }, ...choices),
      ...rows.map(({ row }) => row),
    ),
    answer: () => Object.fromEntries(rows.map(({ id, control }) => [id, control.value])),
    missing: () => (rows.every(({ control }) => control.value !== '') ? undefined : 'Choose something for each of them first.'),
  }
}

function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index)
}
