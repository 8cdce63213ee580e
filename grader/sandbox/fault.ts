/**
 * Why a submission did not answer a call, known from the channel and the process, never from what the submission says:
 * - `load-failed`, `load-timeout`: its module could not be imported; no test can run
 * - `missing-export`, `missing-method`: the module, or what a function of it returned, has no such name
 * - `timeout`: no answer within the call's wall clock
 * - `exited`, `crashed`: its process ended, by itself or by an error that nothing caught
 * - `limit`: stopped at a limit of CPU, memory, output or frames
 * - `protocol`: it wrote something to the channel that the host program never writes
 * - `unsendable`: the answer is larger than what may cross
 */
export type FaultKind =
  | 'load-failed'
  | 'load-timeout'
  | 'missing-export'
  | 'missing-method'
  | 'timeout'
  | 'exited'
  | 'crashed'
  | 'limit'
  | 'protocol'
  | 'unsendable'

/** The submission's own fault: the test fails and says why; nothing else is affected. */
export class SubmissionFault extends Error {
  override readonly name = 'SubmissionFault'
  readonly kind: FaultKind
  /** The process was killed, not by the grader: by the kernel, at a limit or for lack of memory, or by somebody outside. */
  readonly isKill: boolean

  constructor(kind: FaultKind, message: string, options: ErrorOptions & { readonly isKill?: boolean } = {}) {
    super(message, options)
    this.kind = kind
    this.isKill = options.isKill ?? false
  }
}

/** Our fault: it costs no points and yields none; the exercise is reported as broken. */
export class GraderFault extends Error {
  override readonly name = 'GraderFault'
}
