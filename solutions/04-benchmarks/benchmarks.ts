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

/** Times one piece of work, once the machine has warmed up to it. */
export function measure<Result>(work: () => Result, timing: Timing): { samplesMs: number[]; result: Result } {
  requireTiming(timing)
  for (let run = 0; run < timing.warmUps; run += 1) work()
  const samplesMs: number[] = []
  for (;;) {
    const { ms, result } = timeOnce(work, timing.now)
    samplesMs.push(ms)
    if (samplesMs.length === timing.samples) return { samplesMs, result }
  }
}

function requireTiming({ warmUps, samples }: Timing): void {
  if (!Number.isInteger(warmUps) || warmUps < 0) throw new RangeError(`warmUps must be a whole number from 0, got ${warmUps}`)
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError(`samples must be a whole number from 1, got ${samples}`)
}

function timeOnce<Result>(work: () => Result, now: () => number): { ms: number; result: Result } {
  const beforeMs = now()
  const result = work()
  const afterMs = now()
  if (afterMs < beforeMs) throw failure('ClockError', `the clock went back from ${beforeMs} to ${afterMs} ms`, { beforeMs, afterMs })
  return { ms: afterMs - beforeMs, result }
}

function failure(name: string, message: string, fields: object): Error {
  return Object.assign(new Error(message), { name, ...fields })
}

/** Describes samples by numbers that one outlier cannot move far. */
export function summarise(samplesMs: readonly number[]): Summary {
  const isSound = samplesMs.length > 0 && samplesMs.every((ms) => ms >= 0)
  if (!isSound) throw new RangeError(`samplesMs must hold times of at least 0, got [${samplesMs.join(', ')}]`)
  const sorted = samplesMs.toSorted((left, right) => left - right)
  const medianMs = medianOf(sorted)
  const rank = Math.ceil((sorted.length * 95) / 100)
  const distances = sorted.map((ms) => Math.abs(ms - medianMs)).sort((left, right) => left - right)
  return { medianMs, p95Ms: sorted[rank - 1] ?? medianMs, spreadMs: medianOf(distances) }
}

function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** Adds up in a loop. */
export function sumSquaresByLoop(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value * value
  return requireExact(sum)
}

/** Folds the list from a sum of 0. */
export function sumSquaresByReduce(values: readonly number[]): number {
  return requireExact(values.reduce((sum, value) => sum + value * value, 0))
}

/** Squares outside the array: an Int32Array would cut each square to 32 bits. */
export function sumSquaresByTypedArray(values: Int32Array): number {
  return requireExact(values.reduce((sum, value) => sum + value * value, 0))
}

function requireExact(sum: number): number {
  if (sum > Number.MAX_SAFE_INTEGER) throw new RangeError(`the sum is above MAX_SAFE_INTEGER, where numbers are no longer exact: ${sum}`)
  return sum
}

/** The old time by the new: twice as fast is 2. */
export function compare(baseline: Summary, candidate: Summary): Comparison {
  for (const [name, { medianMs }] of Object.entries({ baseline, candidate })) {
    if (!(medianMs > 0))
      throw new RangeError(`the median of the ${name} must be above 0, got ${medianMs}: time more work, or use a finer clock`)
  }
  const gainMs = baseline.medianMs - candidate.medianMs
  const isNoise = Math.abs(gainMs) <= baseline.spreadMs + candidate.spreadMs
  return { speedUp: baseline.medianMs / candidate.medianMs, verdict: isNoise ? 'noise' : gainMs > 0 ? 'faster' : 'slower' }
}

/** Goes in rounds, so that a machine that grows slower does so for all. */
export function benchmark(versions: readonly Version[], timing: Timing): Row[] {
  requireTiming(timing)
  const [first] = versions
  if (first === undefined) throw new RangeError('versions must hold at least a baseline')
  const expected = first.work()
  for (const { name: version, work } of versions.slice(1)) {
    const received = work()
    if (!Object.is(received, expected)) {
      throw failure('DifferentResultError', `${version} returned ${received}, not ${expected}`, { version, expected, received })
    }
  }
  for (let round = 0; round < timing.warmUps; round += 1) for (const { work } of versions) work()
  const rounds = Array.from({ length: timing.samples }, () => versions.map(({ work }) => timeOnce(work, timing.now).ms))
  const summaryOf = (at: number) => summarise(rounds.flatMap((round) => round[at] ?? []))
  const baseline = summaryOf(0)
  return versions.map(({ name }, at) => ({ name, ...summaryOf(at), ...compare(baseline, summaryOf(at)) }))
}
