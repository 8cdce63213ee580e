import { element } from '../element.ts'
import type { AnswerInput } from './answer-input.ts'

/** A number or a text that is typed. */
export function typedInput(label: string, mode: 'decimal' | 'text'): AnswerInput {
  const control = element('input', {
    type: 'text',
    id: 'typed',
    inputmode: mode,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  })
  return {
    element: element('div', { class: 'typed' }, element('label', { for: 'typed' }, label), control),
    read: () => {
      const text = control.value.trim()
      if (text === '') return { missing: 'Write an answer first.' }
      return mode === 'decimal' && !/\d/.test(text) ? { missing: 'Write a number, such as 1234.5.' } : { answer: text }
    },
  }
}
