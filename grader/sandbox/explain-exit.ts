import type { Limits } from '../content/limits.ts'
import { SubmissionFault } from './fault.ts'

/**
 * Words for a process that ended by itself. A sandbox reports a signal as 128 plus its number; an abort is told apart
 * by what V8 wrote, since memory and assertion failures end alike.
 */
export function explainExit(code: number | null, signal: string | null, stderr: string, limits: Limits): SubmissionFault {
  const number = signal === null && code !== null && code > 128 ? code - 128 : undefined
  // Words alone prove nothing: anybody may print them. An engine out of memory ends by a signal.
  if ((signal !== null || number !== undefined) && /out of memory|Allocation failed|bad_alloc/.test(stderr)) {
    return new SubmissionFault('limit', `stopped for using more than ${limits.heapMib} MiB of memory`)
  }
  if (signal === 'SIGXCPU' || number === 24 || signal === 'SIGKILL' || number === 9) {
    return new SubmissionFault('limit', `stopped after ${limits.cpuSeconds} s of processor time, or for lack of memory`)
  }
  if (signal !== null || number !== undefined) {
    return new SubmissionFault('exited', `the process was ended by signal ${signal ?? number}`)
  }
  return new SubmissionFault('exited', `the process ended itself (exit code ${code}): remove process.exit`)
}
