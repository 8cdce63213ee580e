/** What is said about one part of an answer: an option, a pair, a place in an order. */
export interface Note {
  /** What it is about, as the learner saw it; empty when it is about the answer as a whole. */
  readonly about: string
  /** `missed`: it would have been right, and was not chosen. `near`: almost, but no points. */
  readonly verdict: 'right' | 'wrong' | 'missed' | 'near'
  readonly why: string
}

/** What an answer is worth, from 0 to 1, and what there is to say about it. */
export interface Mark {
  readonly credit: number
  readonly notes: readonly Note[]
}
