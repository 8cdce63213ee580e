import type { Loss } from './exported.ts'

/** Losses of single questions by what is lost, in the order in which they came up; those of variants count once. */
export function gatherLosses(all: readonly { readonly question: string; readonly what: string }[]): Loss[] {
  const byWhat = Map.groupBy(all, ({ what }) => what)
  return [...byWhat].map(([what, entries]) => ({ what, questions: [...new Set(entries.map(({ question }) => question))] }))
}
