import { optionId } from './option-id.ts'
import type { Choice } from './shown-question.ts'

/** Texts as choices, each once, in the order of their ids: where they were declared tells which are right. */
export function toChoices(options: readonly { readonly text: string }[]): Choice[] {
  const texts = new Map(options.map(({ text }) => [optionId(text), text]))
  return [...texts].map(([id, text]) => ({ id, text })).sort((left, right) => (left.id < right.id ? -1 : 1))
}
