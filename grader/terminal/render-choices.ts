import type { Choice, Input } from '../quiz/shown-question.ts'
import { renderProse, type Screen } from './prose.ts'
import { letter } from './read-line-answer.ts'

/** What there is to choose from, numbered for an answer in one line; empty when nothing is. */
export function renderChoices(input: Input, screen: Screen): string {
  switch (input.input) {
    case 'one':
    case 'several':
      return numbered(input.options, screen)
    case 'order':
      return numbered(input.items, screen)
    case 'pairs':
      return `${numbered(input.left, screen)}\n\n${listed(input.right, (index) => `${letter(index)}. `, screen)}`
    case 'truth':
    case 'number':
    case 'text':
      return ''
    default:
      return input satisfies never
  }
}

function numbered(choices: readonly Choice[], screen: Screen): string {
  return listed(choices, (index) => `${index + 1}. `, screen)
}

function listed(choices: readonly Choice[], mark: (index: number) => string, screen: Screen): string {
  return choices.map(({ text }, index) => renderProse(text, screen, '     ', `  ${mark(index)}`)).join('\n')
}
