import type { Choice } from '../../../quiz/shown-question.ts'
import { element } from '../element.ts'
import { prose } from '../prose.ts'
import type { AnswerInput } from './answer-input.ts'

/** One option out of several, or some of them. */
export function choiceInput(options: readonly Choice[], type: 'radio' | 'checkbox'): AnswerInput {
  const rows = options.map(({ id, text }) => {
    const control = element('input', { type, name: 'answer', value: id })
    return { id, control, row: element('label', { class: 'option' }, control, element('span', {}, ...prose(text))) }
  })
  const legend = element('legend', {}, type === 'radio' ? 'Your answer' : 'Your answers')
  return {
    element: element('fieldset', {}, legend, ...rows.map(({ row }) => row)),
    read: () => {
      const chosen = rows.filter(({ control }) => control.checked).map(({ id }) => id)
      const [first] = chosen
      if (first === undefined) return { missing: type === 'radio' ? 'Choose an option first.' : 'Choose at least one option first.' }
      return { answer: type === 'radio' ? first : chosen }
    },
  }
}
