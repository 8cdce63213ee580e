import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { Bundle } from './bundle.ts'

/** A place in the learner's own source. */
export interface Place {
  /** As the learner knows it, such as `rest-client.ts` or `parts/retry.ts`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** The line's text, trimmed. */
  readonly text: string
}

interface Origin {
  readonly stack: string
  readonly bundle: Bundle
  /** The number of the exercise's module in its process: other exercises of the submission may stand in the stack too. */
  readonly module: number
}

const origins = new WeakMap<Error, Origin>()

/** Notes where an error that crossed came from; the place is worked out only when somebody asks. */
export function rememberOrigin(error: Error, origin: Origin): void {
  origins.set(error, origin)
}

/** Whether an error was thrown by the submission: known from the channel it came through. */
export function crossed(error: unknown): boolean {
  return error instanceof Error && origins.has(error)
}

/** Where in the learner's source an error that crossed was made. */
export function findPlace(error: unknown): Place | undefined {
  const origin = error instanceof Error ? origins.get(error) : undefined
  return origin === undefined ? undefined : placeOf(origin)
}

/** The topmost frame of a stack that lies in the submission, mapped to the learner's source. */
function placeOf({ stack, bundle, module }: Origin): Place | undefined {
  const frame = new RegExp(`course:submission/${module}:(\\d+):(\\d+)`).exec(stack)
  if (frame === null) return undefined
  const [line, column] = [Number(frame[1]), Number(frame[2])]
  // A stack is the submission's word: it may name a place that no source has.
  if (line < 1 || column < 1) return undefined
  const map = new TraceMap(bundle.map)
  const found = originalPositionFor(map, { line, column: column - 1 })
  if (found.source === null) return undefined
  const source = map.sourcesContent?.[map.sources.indexOf(found.source)] ?? ''
  const text = source.split(/\r?\n/)[found.line - 1]?.trim().slice(0, 160) ?? ''
  return { file: found.source, line: found.line, column: found.column + 1, text }
}
