import type { Question } from '../../question.ts'
import type { Markup } from '../markup.ts'
import { literalMarkup, proseMarkup } from '../prose-markup.ts'
import type { Note } from '../question-markup.ts'
import { choiceBody } from './choice-body.ts'
import { matchBody } from './match-body.ts'
import { orderBody } from './order-body.ts'
import { numberBody, textBody } from './typed-body.ts'

/** What a kind of question adds to what all have. */
export interface QtiBody {
  readonly declaration: Markup
  readonly interaction: Markup
  readonly rules: readonly Markup[]
  readonly feedbacks: readonly { readonly name: string; readonly html: readonly Markup[] }[]
  /** Said with the explanation. */
  readonly notes?: readonly Note[]
  readonly losses?: readonly string[]
}

export function qtiBody(question: Question): QtiBody {
  switch (question.kind) {
    case 'single-choice':
      return choiceBody(question.options, proseMarkup)
    case 'predicted-output':
      return choiceBody(question.options, (text) => [literalMarkup(text)])
    case 'multi-select':
      return choiceBody(question.options, proseMarkup, question.allOrNothing ? 'all' : 'parts')
    case 'true-false': {
      const { isTrue, why } = question
      const options = [
        { text: 'True', isRight: isTrue, why: why.true },
        { text: 'False', isRight: !isTrue, why: why.false },
      ]
      return choiceBody(options, proseMarkup)
    }
    case 'numeric':
      return numberBody(question)
    case 'short-text':
      return textBody(question)
    case 'matching':
      return matchBody(question)
    case 'ordering':
      return orderBody(question)
    default:
      return question satisfies never
  }
}
