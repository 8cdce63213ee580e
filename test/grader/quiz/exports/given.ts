import { optionId } from '../../../../grader/quiz/option-id.ts'
import type { Question } from '../../../../grader/quiz/question.ts'
import { plainProse } from './plain-prose.ts'

/** An answer as whoever gives it elsewhere sees it: by the texts on the screen, not by our ids. */
export type Given =
  | { readonly way: 'chosen'; readonly texts: readonly string[] }
  | { readonly way: 'truth'; readonly isTrue: boolean }
  | { readonly way: 'typed'; readonly text: string }
  | { readonly way: 'paired'; readonly pairs: ReadonlyMap<string, string> }
  | { readonly way: 'ordered'; readonly texts: readonly string[] }

/** Our answer, which must fit the question, in texts. */
export function givenOf(question: Question, answer: unknown): Given {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
    case 'predicted-output': {
      const ids = [answer].flat()
      const show = question.kind === 'predicted-output' ? (text: string) => text : plainProse
      return { way: 'chosen', texts: question.options.filter(({ text }) => ids.includes(optionId(text))).map(({ text }) => show(text)) }
    }
    case 'true-false':
      return { way: 'truth', isTrue: answer === true }
    case 'numeric':
    case 'short-text':
      return { way: 'typed', text: String(answer) }
    case 'matching': {
      const chosen = new Map(Object.entries(answer ?? {}))
      const rights = new Map(
        [...question.pairs.map(({ right }) => right), ...question.extra.map(({ text }) => text)].map((text) => [optionId(text), text]),
      )
      const pairs = question.pairs.flatMap(({ left }): [string, string][] => {
        const right = rights.get(chosen.get(optionId(left)))
        return right === undefined ? [] : [[plainProse(left), plainProse(right)]]
      })
      return { way: 'paired', pairs: new Map(pairs) }
    }
    case 'ordering': {
      const texts = new Map(question.items.map(({ text }) => [optionId(text), plainProse(text)]))
      return { way: 'ordered', texts: [answer].flat().flatMap((id) => texts.get(String(id)) ?? []) }
    }
    default:
      return question satisfies never
  }
}
