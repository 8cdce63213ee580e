import type { Task } from './exercise.ts'
import type { Limits } from './limits.ts'
import type { Section } from './section.ts'
import type { Signatures } from './signatures.ts'

/** An exercise as the rest of the program sees it: the declaration plus what its folder tells. */
export interface Exercise {
  /** The folder's name, such as `01-service-models`. */
  readonly slug: string
  /** The order in the course: 1 for `01-service-models`. */
  readonly number: number
  /** The slug without its number: also the name of the file that the learner edits. */
  readonly name: string
  readonly title: string
  readonly section: Section
  readonly alsoTeaches: readonly Section[]
  readonly requires: readonly string[]
  readonly tasks: readonly Task[]
  readonly packages: readonly string[]
  readonly limits: Limits
  readonly maxScore: number
  /** The tests that each known mistake fails; empty where none are kept. */
  readonly signatures: Signatures
}

/** The learner's edition has the examples, and neither hidden suites nor solutions. */
export type Edition = 'full' | 'learner'

export interface Course {
  readonly name: string
  readonly edition: Edition
  readonly version: string
  /** Absolute path of the course's top folder. */
  readonly root: string
  /** In the order of their numbers. */
  readonly exercises: readonly Exercise[]
}
