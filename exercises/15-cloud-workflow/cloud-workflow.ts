export interface Step {
  readonly id: string
  /** Ids of the steps that must be done before it. */
  readonly needs: readonly string[]
  /** Does the work. It may stop early, by rejecting, when the signal is aborted. */
  readonly run: (signal: AbortSignal) => Promise<void>
  /** What `run` starts, at a price, and `shutDown` ends; null when it rents nothing. */
  readonly rents: { readonly usdPerHour: number; readonly shutDown: () => Promise<void> } | null
}

/**
 * The ids of all steps, each after those it needs. Of several that could go next, always the one that stands first in the list.
 * Every error below is an Error with that `name` and those fields; of several, the one named first here, for the first step in the list:
 * 'DuplicateStepError' `{ step }`: an id comes twice; 'UnknownStepError' `{ step, need }`: no step has the id `need`;
 * 'CycleError' `{ steps }`: the ids of all steps that can never begin, in the list's order
 */
export function orderSteps(steps: readonly Pick<Step, 'id' | 'needs'>[]): string[] {
  throw new Error('NotImplemented: orderSteps')
}

export type DataLocation =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string }

/**
 * `s3://bucket/key`, the key character by character as it stands there, or else a local path. A scheme is what stands before `://`: a letter,
 * then letters, digits, `+`, `.` or `-`; upper or lower case makes no difference.
 * @throws RangeError that quotes the location when it is empty, or when bucket or key is
 * @throws 'UnsupportedSchemeError' `{ scheme }`, in lower case, for any other scheme
 */
export function locateData(location: string): DataLocation {
  throw new Error('NotImplemented: locateData')
}

/** Times in milliseconds; `endedMs` is null while it runs. */
export type Rental = { readonly usdPerHour: number; readonly startedMs: number; readonly endedMs: number | null }

/**
 * What the rentals have cost until `nowMs`, in US dollars, not rounded. Each is billed by the second, a begun second as a whole one, and for
 * `minimumSeconds` at least, from its first moment on. One that starts after `nowMs` costs nothing yet; one that ends later still runs.
 * @throws RangeError that says endedMs when a rental ends before it starts
 */
export function costSoFarUsd(rentals: readonly Rental[], nowMs: number, minimumSeconds: number): number {
  throw new Error('NotImplemented: costSoFarUsd')
}

export type RunOptions = { readonly signal: AbortSignal; readonly clock: { readonly now: () => number }; readonly minimumSeconds: number }

/**
 * Runs the steps one after the other as orderSteps has them, then shuts down what was rented, one after the other, the last first: always,
 * and also what the failing step rents. A rental lasts from just before `run` until its `shutDown` has resolved. The cost is that after the last
 * shut-down. Errors have `{ finished, costUsd, stillRunning }` (ids whose `shutDown` rejected, in that order; their rentals have no end):
 * 'StepError', also with `{ step }`: its `run` rejected with the `cause`; no other step begins; 'ShutDownError': all steps finished, but a
 * `shutDown` rejected, and the first rejection is the `cause`; 'CancelledError': the signal, its reason the `cause`, was aborted before a step began or
 * when one rejected. It never settles while a step is still running. An error of orderSteps comes as it is, before anything begins.
 */
export async function runWorkflow(steps: readonly Step[], options: RunOptions): Promise<{ finished: string[]; costUsd: number }> {
  throw new Error('NotImplemented: runWorkflow')
}
