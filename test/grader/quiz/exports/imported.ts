import type { Given } from './given.ts'

/** What another program makes of a question in a file of ours. */
export interface Imported {
  /** What is shown with the question. */
  readonly body: string
  /** All that may be said afterwards. */
  readonly said: string
  /** By that program's own rules, from 0 to 1. Throws when the answer names a text that the question does not have. */
  readonly credit: (given: Given) => number
}

/** The questions of a file by their ids; of those with variants, each by its number from 1 on. */
export type Import = ReadonlyMap<string, Imported>
