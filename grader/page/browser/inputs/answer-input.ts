import type { Json } from '../../../quiz/session/progress.ts'
import type { Input } from '../../../quiz/shown-question.ts'
import { choiceInput } from './choice-input.ts'
import { orderInput } from './order-input.ts'
import { pairsInput } from './pairs-input.ts'
import { typedInput } from './typed-input.ts'

/** Native controls for one way of answering. */
export interface AnswerInput {
  readonly element: HTMLElement
  /** The answer as it stands, or what is missing. */
  readonly read: () => { readonly answer: Json } | { readonly missing: string }
}

/** The controls for an input, whatever question it belongs to. */
export function answerInput(input: Input): AnswerInput {
  switch (input.input) {
    case 'truth': {
      const words = ['true', 'false'].map((word) => ({ id: word, text: word }))
      const { element, read } = choiceInput(words, 'radio')
      return {
        element,
        read: () => {
          const given = read()
          return 'answer' in given ? { answer: given.answer === 'true' } : given
        },
      }
    }
    case 'one':
      return choiceInput(input.options, 'radio')
    case 'several':
      return choiceInput(input.options, 'checkbox')
    case 'number':
      return typedInput(input.unit === undefined ? 'Your answer, a number' : `Your answer, a number (${input.unit})`, 'decimal')
    case 'text':
      return typedInput('Your answer, a word or a few', 'text')
    case 'pairs':
      return pairsInput(input.left, input.right)
    case 'order':
      return orderInput(input.items)
    default:
      return input satisfies never
  }
}
