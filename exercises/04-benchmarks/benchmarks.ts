export interface Timing {
  /** Runs before the first sample, not measured. */
  readonly warmUps: number
  readonly samples: number
  /** A clock in milliseconds from any beginning, such as `() => performance.now()`. */
  readonly now: () => number
}

/** `p95Ms`: the smallest sample that at least 95 % of the samples do not exceed. `spreadMs`: the median of their distances from the median. */
export type Summary = { readonly medianMs: number; readonly p95Ms: number; readonly spreadMs: number }
/** `speedUp`: how many times as fast as the baseline, so above 1 is faster. */
export type Comparison = { readonly speedUp: number; readonly verdict: 'faster' | 'slower' | 'noise' }
export type Version = { readonly name: string; readonly work: () => number }
export type Row = { readonly name: string } & Summary & Comparison

/**
 * Runs `work` for each warm-up, then for each sample, with a look at the clock right before and right after. What `work` throws passes through.
 * @returns the milliseconds of each sample, in order, and what the last run returned (a compiler may leave out work that nobody looks at)
 * @throws RangeError naming `warmUps` (not whole from 0) or `samples` (not whole from 1), before anything runs
 * @throws 'ClockError', an Error with that `name`, `beforeMs` and `afterMs`, when the clock went back during a sample
 */
export function measure<Result>(work: () => Result, timing: Timing): { samplesMs: number[]; result: Result } {
  throw new Error('NotImplemented: measure')
}

/** The median of an even number is the mean of the middle two. RangeError naming `samplesMs` when empty, or when one is NaN or below 0. */
export function summarise(samplesMs: readonly number[]): Summary {
  throw new Error('NotImplemented: summarise')
}

/** The sum of the squares, with a loop. RangeError naming MAX_SAFE_INTEGER when the sum is larger than that, here and in the next two. */
export function sumSquaresByLoop(values: readonly number[]): number {
  throw new Error('NotImplemented: sumSquaresByLoop')
}

/** The same, with `reduce`. */
export function sumSquaresByReduce(values: readonly number[]): number {
  throw new Error('NotImplemented: sumSquaresByReduce')
}

/** The same, of a typed array. */
export function sumSquaresByTypedArray(values: Int32Array): number {
  throw new Error('NotImplemented: sumSquaresByTypedArray')
}

/** By the medians; 'noise' when they differ by no more than both spreads together. RangeError naming the argument whose median is not above 0. */
export function compare(baseline: Summary, candidate: Summary): Comparison {
  throw new Error('NotImplemented: compare')
}

/**
 * Times versions of the same work; the first is the baseline. They go in rounds, each of which runs every version once, in order: one round to check
 * that all return what the baseline returns (Object.is), then the warm-ups, then the samples. Errors as above, and RangeError naming `versions` if empty.
 * @throws 'DifferentResultError', an Error with that `name`, `version` (its name), `expected` and `received`, at the first that differs
 */
export function benchmark(versions: readonly Version[], timing: Timing): Row[] {
  throw new Error('NotImplemented: benchmark')
}
