import type { Limits } from '../content/limits.ts'
import { SubmissionFault } from './fault.ts'
import type { Isolation } from './sandbox.ts'

export interface Exit {
  readonly code: number | null
  readonly signal: string | null
  /** The end of what it wrote to its standard error. */
  readonly stderr: string
}

/**
 * Words for a process that ended by itself. bubblewrap reports a signal as 128 plus its number; an abort is told apart by what
 * V8 wrote, since memory and assertion failures end alike.
 */
export function explainExit({ code, signal, stderr }: Exit, isolation: Isolation, limits: Limits): SubmissionFault {
  const number = isolation === 'bubblewrap' && code !== null && code > 128 ? code - 128 : undefined
  const isSignal = signal !== null || number !== undefined
  // Words alone prove nothing: anybody may print them. An engine out of memory ends by a signal.
  if (isSignal && /out of memory|Allocation failed|bad_alloc/.test(stderr)) {
    return new SubmissionFault('limit', `stopped for using more than ${limits.heapMib} MiB of memory`)
  }
  if (signal === 'SIGXCPU' || number === 24 || signal === 'SIGKILL' || number === 9) {
    return new SubmissionFault('limit', `stopped after ${limits.cpuSeconds} s of processor time, or for lack of memory`, { isKill: true })
  }
  if (isSignal) return new SubmissionFault('exited', `the process was ended by signal ${signal ?? number}`)
  return new SubmissionFault('exited', `the process ended itself (exit code ${code}): ${advice.get(code) ?? 'remove process.exit'}`)
}

/** Node's own exit codes. */
const advice = new Map<number | null, string>([
  [1, 'is there an error that nothing catches, or a call of process.exit?'],
  [7, 'an error was thrown where errors that nothing catches are handled'],
  [13, 'is there an await, outside its functions, that never ends?'],
])
