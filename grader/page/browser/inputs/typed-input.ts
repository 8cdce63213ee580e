import type { Json } from '../../../quiz/session/progress.ts'
import { element } from '../element.ts'
import type { AnswerInput } from './answer-input.ts'

/** A number or a text that is typed. */
export function typedInput(label: string, mode: 'decimal' | 'text', given: Json | undefined): AnswerInput {
  const control = element('input', {
    type: 'text',
    id: 'typed',
    inputmode: mode,
    value: typeof given === 'string' ? given : '',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  })
  const answer = () => control.value.trim()
  return {
    element: element('div', { class: 'typed' }, element('label', { for: 'typed' }, label), control),
    answer,
    missing: () => {
      if (answer() === '') return 'Write an answer first.'
      return mode === 'decimal' && !/\d/.test(answer()) ? 'Write a number, such as 1234.5.' : undefined
    },
  }
}
