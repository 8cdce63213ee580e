import type { Question } from '../../question.ts'
import { toChoices } from '../../to-choices.ts'
import type { Note } from '../question-markup.ts'

interface AnkiParts {
  /** Lists on the front, in an order that tells nothing. */
  readonly choices: readonly (readonly string[])[]
  /** What there is to say about each part, on the back. */
  readonly notes: readonly Note[]
}

export function ankiParts(question: Question): AnkiParts {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
    case 'predicted-output':
      return { choices: [textsOf(question.options)], notes: question.options.map(noteOf) }
    case 'true-false': {
      const { why } = question
      return {
        choices: [['true', 'false']],
        notes: [
          { about: ['true'], why: why.true },
          { about: ['false'], why: why.false },
        ],
      }
    }
    case 'numeric': {
      const known = [question, ...question.slips]
      return {
        choices: [],
        notes: known.map(({ value, why }) => ({ about: [value.toLocaleString('en', { maximumFractionDigits: 6 })], why })),
      }
    }
    case 'short-text':
      return { choices: [], notes: [...question.accepted, ...question.slips].map(noteOf) }
    case 'matching': {
      const { pairs, extra } = question
      const lefts = textsOf(pairs.map(({ left }) => ({ text: left })))
      const rights = textsOf([...pairs.map(({ right }) => ({ text: right })), ...extra])
      return {
        choices: [lefts, rights],
        notes: [...pairs.map(({ left, right, why }) => ({ about: [left, right], why })), ...extra.map(noteOf)],
      }
    }
    case 'ordering':
      return { choices: [textsOf(question.items)], notes: question.items.map(noteOf) }
    default:
      return question satisfies never
  }
}

function textsOf(options: readonly { readonly text: string }[]): string[] {
  return toChoices(options).map(({ text }) => text)
}

function noteOf({ text, why }: { readonly text: string; readonly why: string }): Note {
  return { about: [text], why }
}
