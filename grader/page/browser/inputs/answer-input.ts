import type { Json } from '../../../quiz/session/progress.ts'
import type { Input } from '../../../quiz/shown-question.ts'
import { choiceInput } from './choice-input.ts'
import { orderInput } from './order-input.ts'
import { pairsInput } from './pairs-input.ts'
import { typedInput } from './typed-input.ts'

/** Native controls for one way of answering. */
export interface AnswerInput {
  readonly element: HTMLElement
  /** The answer as it stands, whole or not; given to `answerInput`, it stands so again. */
  readonly answer: () => Json
  /** What is to do before it is an answer; undefined when it is one. */
  readonly missing: () => string | undefined
}

/** The controls for an input, whatever question it belongs to, with what was answered so far. */
export function answerInput(input: Input, given: Json | undefined): AnswerInput {
  switch (input.input) {
    case 'truth': {
      const words = ['true', 'false'].map((word) => ({ id: word, text: word }))
      const choice = choiceInput(words, 'radio', typeof given === 'boolean' ? String(given) : given)
      const answer = () => {
        const word = choice.answer()
        return word === null ? null : word === 'true'
      }
      return { ...choice, answer }
    }
    case 'one':
      return choiceInput(input.options, 'radio', given)
    case 'several':
      return choiceInput(input.options, 'checkbox', given)
    case 'number':
      return typedInput(input.unit === undefined ? 'Your answer, a number' : `Your answer, a number (${input.unit})`, 'decimal', given)
    case 'text':
      return typedInput('Your answer, a word or a few', 'text', given)
    case 'pairs':
      return pairsInput(input.left, input.right, given)
    case 'order':
      return orderInput(input.items, given)
    default:
      return input satisfies never
  }
}
