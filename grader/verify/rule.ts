import type { Evidence } from './evidence.ts'

/** One thing that is wrong, or soon will be, and what to do about it. */
export interface Finding {
  /** Path of the file, relative to the course. */
  readonly file: string
  /** Where in the file; empty for the whole file. */
  readonly path: string
  /** What was expected and what was found. */
  readonly message: string
  /** What to do. */
  readonly fix: string
  /** Worth a look before long, but the course is sound. */
  readonly isWarning?: boolean
}

/** A finding with the name of the rule that made it. */
export interface Fault extends Finding {
  readonly code: string
}

/** One thing that holds in a sound course. A rule judges what was gathered and touches nothing else. */
export interface Rule {
  readonly name: string
  /** What is true when the rule finds nothing. */
  readonly holds: string
  readonly check: (evidence: Evidence) => readonly Finding[]
}
