import type { Json } from '../../../quiz/session/progress.ts'
import type { Choice } from '../../../quiz/shown-question.ts'
import { element } from '../element.ts'
import { prose } from '../prose.ts'
import type { AnswerInput } from './answer-input.ts'

/** One option out of several, or some of them. */
export function choiceInput(options: readonly Choice[], type: 'radio' | 'checkbox', given: Json | undefined): AnswerInput {
  const before = [given].flat()
  const rows = options.map(({ id, text }) => {
    const control = element('input', { type, name: 'answer', value: id, checked: before.includes(id) })
    return { id, control, row: element('label', { class: 'option' }, control, element('span', {}, ...prose(text))) }
  })
  const legend = element('legend', {}, type === 'radio' ? 'Your answer' : 'Your answers')
  const chosen = () => rows.filter(({ control }) => control.checked).map(({ id }) => id)
  return {
    element: element('fieldset', {}, legend, ...rows.map(({ row }) => row)),
    answer: () => (type === 'radio' ? (chosen()[0] ?? null) : chosen()),
    missing: () => {
      if (chosen().length > 0) return undefined
      return type === 'radio' ? 'Choose an option first.' : 'Choose at least one option first.'
    },
  }
}
