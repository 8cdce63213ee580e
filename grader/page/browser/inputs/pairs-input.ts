import type { Choice } from '../../../quiz/shown-question.ts'
import { element } from '../element.ts'
import { prose } from '../prose.ts'
import type { AnswerInput } from './answer-input.ts'

/** For each left side a list of the right ones. */
export function pairsInput(left: readonly Choice[], right: readonly Choice[]): AnswerInput {
  const rows = left.map(({ id, text }, index) => {
    const name = `pair-${index}`
    const options = right.map((choice) => element('option', { value: choice.id }, choice.text))
    const control = element('select', { id: name }, element('option', { value: '' }, 'Choose…'), ...options)
    return { id, control, row: element('div', { class: 'pair' }, element('label', { for: name }, ...prose(text)), control) }
  })
  return {
    element: element('fieldset', {}, element('legend', {}, 'What belongs together?'), ...rows.map(({ row }) => row)),
    read: () => {
      const isWhole = rows.every(({ control }) => control.value !== '')
      if (!isWhole) return { missing: 'Choose something for each of them first.' }
      return { answer: Object.fromEntries(rows.map(({ id, control }) => [id, control.value])) }
    },
  }
}
