import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import type { SectionQuiz } from '../quiz/load-quizzes.ts'
import type { ExampleResult } from '../run/run-examples.ts'
import type { ExerciseResult } from '../scoring/results.ts'
import type { Trial } from './trial.ts'

/** A trial and what the hidden suite made of it. */
export interface Proven {
  readonly trial: Trial
  readonly result: ExerciseResult
}

/** Why something that proves a suite could not be read. */
export interface Unreadable {
  readonly kind: 'mistakes' | 'reference'
  readonly file: string
  readonly path: string
  readonly message: string
}

/** What the examples came to, with each file in the place of the stub. */
export interface ExampleRuns {
  readonly onStub: readonly ExampleResult[]
  readonly onReference: readonly ExampleResult[]
  /** With `cheats/hard-codes-the-examples.ts`, where there is one. */
  readonly onCheat: readonly ExampleResult[]
}

/** Everything that the rules judge: gathered once, in whole, before the first of them looks. */
export interface Evidence {
  readonly course: Course
  /** Those asked about whose declarations can be read. */
  readonly exercises: readonly Exercise[]
  /** Of those, the ones with all their files: only these were compiled, run and graded. */
  readonly complete: readonly Exercise[]
  /** Whether all exercises of the course were asked about. */
  readonly isWhole: boolean
  readonly today: Date
  /** Of the order of tests and of random inputs. */
  readonly seed: number
  readonly declarations: readonly Issue[]
  /** Text of every file in the folders of the exercises asked about, by path relative to the course. */
  readonly files: ReadonlyMap<string, string>
  /** Every file and folder below `exercises/`, of all exercises: what a lesson may link to. Files with their text, folders with none. */
  readonly known: ReadonlyMap<string, string>
  /** The quizzes that can be read, and what is wrong with those that cannot; none unless all exercises were asked about. */
  readonly quizzes: { readonly quizzes: readonly SectionQuiz[]; readonly issues: readonly Issue[] }
  /** Whatever else lies there or beside them: links, devices, files where folders belong; and why it does not belong. */
  readonly strays: readonly { readonly file: string; readonly why: string }[]
  /** Errors of the compiler by file, or by the name of a text made to be compiled. */
  readonly compiled: ReadonlyMap<string, readonly string[]>
  readonly examples: ExampleRuns
  readonly proven: readonly Proven[]
  readonly unreadable: readonly Unreadable[]
  /** The references once more, in another order of tests and for other random inputs. */
  readonly provenAgain: readonly Proven[]
}
