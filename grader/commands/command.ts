import type { Readable, Writable } from 'node:stream'
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Paint } from '../reports/paint.ts'

/** Everything of the outside world that a command may touch. */
export interface World {
  readonly cwd: string
  readonly isTerminal: boolean
  /** Whether a person sits at both ends and a prompt may take the screen: never in CI, never on a dumb terminal. */
  readonly isInteractive: boolean
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number
  /** Of the variables that were set when the program began, those that a report repeats, and where a bucket is. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** A random whole number of 31 bits. */
  readonly random: () => number
  readonly paint: Paint
  /** Prints one or more lines to standard output. */
  readonly print: (text: string) => void
  /** Shows progress in place on a terminal; elsewhere it is silent. */
  readonly status: (text: string) => void
  readonly now: () => Date
  /** Forgets every environment variable that the grader has no use for: tokens and keys above all. */
  readonly dropEnvironment: () => void
  /** Aborts on Ctrl-C. */
  readonly stop: AbortSignal
}

export interface Arguments {
  readonly positionals: readonly string[]
  readonly flag: (name: string) => boolean
  readonly option: (name: string) => string | undefined
  readonly options: (name: string) => readonly string[]
  /** Throws a CourseError when the option is there and not a whole number. */
  readonly wholeNumber: (name: string, otherwise: number) => number
}

/** A command is data plus `run`, which resolves to the exit code. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  /** One line per option, as `--help` shows them. */
  readonly details: readonly string[]
  readonly options: ParseArgsOptionsConfig
  readonly minArguments: number
  readonly maxArguments: number
  /** Its options that work without hidden suites and solutions, in the learner's edition. Without this, the command itself does not. */
  readonly learnersOptions?: readonly string[]
  readonly run: (args: Arguments, world: World) => Promise<number>
}
