import type { Exercise } from '../content/course.ts'

/** Why a file is graded while a suite is proven; the rule of the same name says what must come of it. */
export type Role =
  | { readonly kind: 'stub' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'alternative' }
  /** Knows nothing. */
  | { readonly kind: 'cheat' }
  /** Gets one thing of this task wrong. */
  | { readonly kind: 'mistake'; readonly task: string; readonly what: string }

/** A file that stands in for the learner's, to see what the suite makes of it. */
export interface Trial {
  readonly exercise: Exercise
  readonly role: Role
  /** What it is called in messages, such as `delivers-in-order > delivers-the-last-first`. */
  readonly name: string
  /** Absolute path. */
  readonly file: string
  /** Path, relative to the course, of what an author would mend. */
  readonly source: string
}
