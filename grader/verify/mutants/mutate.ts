import { Instrumenter } from '@stryker-mutator/instrumenter'

/** One small change to a program, which its tests should notice. */
export interface Mutant {
  readonly id: string
  /** Stryker's name of the kind of change, such as `EqualityOperator`. */
  readonly mutator: string
  /** From 1. */
  readonly line: number
  /** Offsets of the changed text in the program. */
  readonly start: number
  readonly end: number
  readonly original: string
  readonly replacement: string
}

export interface Mutants {
  readonly mutants: readonly Mutant[]
  /** The program with one of them active; one that loops stops itself after so many turns. */
  readonly sourceOf: (id: string) => string
}

const maxTurns = 100_000

/** Every mutant that Stryker's instrumenter makes of a TypeScript program; the kinds are described in Stryker's documentation. */
export async function mutate(file: string, text: string): Promise<Mutants> {
  const files = [{ name: file, content: text, mutate: true }]
  const { mutants, files: instrumented } = await new Instrumenter(silent).instrument(files, {
    excludedMutations: [],
    ignorers: [],
    plugins: null,
  })
  const code = instrumented[0]?.content ?? ''
  const offsets = lineOffsets(text)
  return {
    mutants: mutants.map(({ id, mutatorName, location, replacement = '' }) => {
      const start = (offsets[location.start.line] ?? 0) + location.start.column
      const end = (offsets[location.end.line] ?? 0) + location.end.column
      return { id, mutator: mutatorName, line: location.start.line + 1, start, end, original: text.slice(start, end), replacement }
    }),
    // Stryker's own switch: the instrumented program looks there for what is active.
    sourceOf: (id) => `globalThis.__stryker__ = { activeMutant: '${id}', hitCount: 0, hitLimit: ${maxTurns} }\n${code}`,
  }
}

function lineOffsets(text: string): number[] {
  const offsets = [0]
  for (const [index, unit] of [...text.split('')].entries()) if (unit === '\n') offsets.push(index + 1)
  return offsets
}

const no = () => false
const nothing = () => undefined
const silent = {
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no, isFatalEnabled: no },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
}
