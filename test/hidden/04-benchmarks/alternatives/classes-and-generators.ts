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

class ClockError extends Error {
  override readonly name = 'ClockError'
  readonly beforeMs: number
  readonly afterMs: number

  constructor(beforeMs: number, afterMs: number) {
    super('the clock must not go back')
    this.beforeMs = beforeMs
    this.afterMs = afterMs
  }
}

class DifferentResultError extends Error {
  override readonly name = 'DifferentResultError'
  readonly version: string
  readonly expected: number
  readonly received: number

  constructor(version: string, expected: number, received: number) {
    super(`${version} is wrong`)
    this.version = version
    this.expected = expected
    this.received = received
  }
}

/** Yields one timed run after the other. */
function* timedRuns<Result>(work: () => Result, { warmUps, samples, now }: Timing): Generator<{ ms: number; result: Result }> {
  for (let run = -warmUps; run < samples; run++) {
    if (run < 0) {
      work()
      continue
    }
    const start = now()
    const result = work()
    const end = now()
    if (start > end) throw new ClockError(start, end)
    yield { ms: end - start, result }
  }
}

function check({ warmUps, samples }: Timing): void {
  if (!(warmUps >= 0) || warmUps % 1 !== 0) throw new RangeError('warmUps')
  if (!(samples >= 1) || samples % 1 !== 0) throw new RangeError('samples')
}

export function measure<Result>(work: () => Result, timing: Timing): { samplesMs: number[]; result: Result } {
  check(timing)
  const [first, ...others] = timedRuns(work, timing)
  if (!first) throw new RangeError('samples')
  const all = [first, ...others]
  return { samplesMs: all.map(({ ms }) => ms), result: (all.at(-1) ?? first).result }
}

class Samples {
  readonly #sorted: number[]

  constructor(samples: Iterable<number>) {
    this.#sorted = [...samples].sort((left, right) => left - right)
  }

  get median(): number {
    const rest = [...this.#sorted]
    while (rest.length > 2) {
      rest.pop()
      rest.shift()
    }
    return rest.reduce((sum, one) => sum + one, 0) / rest.length
  }

  get p95(): number {
    const count = this.#sorted.length
    return this.#sorted.find((_, index) => index + 1 >= 0.95 * count) ?? Number.NaN
  }

  get spread(): number {
    const { median } = this
    return new Samples(this.#sorted.map((one) => (one > median ? one - median : median - one))).median
  }
}

export function summarise(samplesMs: readonly number[]): Summary {
  if (samplesMs.length === 0 || samplesMs.some((ms) => Number.isNaN(ms) || ms < 0)) throw new RangeError('samplesMs')
  const samples = new Samples(samplesMs)
  return { medianMs: samples.median, p95Ms: samples.p95, spreadMs: samples.spread }
}

function add(sum: number, value: number): number {
  const next = sum + value ** 2
  if (!Number.isSafeInteger(next)) throw new RangeError('more than Number.MAX_SAFE_INTEGER')
  return next
}

export function sumSquaresByLoop(values: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum = add(sum, values[index] ?? 0)
  return sum
}

export function sumSquaresByReduce(values: readonly number[]): number {
  return values.reduce(add, 0)
}

export function sumSquaresByTypedArray(values: Int32Array): number {
  return Float64Array.from(values, (value) => value).reduce((sum, value) => add(sum, value), 0)
}

export function compare(baseline: Summary, candidate: Summary): Comparison {
  if (!(baseline.medianMs > 0)) throw new RangeError('baseline')
  if (!(candidate.medianMs > 0)) throw new RangeError('candidate')
  const noise = baseline.spreadMs + candidate.spreadMs
  const speedUp = 1 / (candidate.medianMs / baseline.medianMs)
  if (baseline.medianMs - noise > candidate.medianMs) return { speedUp, verdict: 'faster' }
  if (candidate.medianMs - noise > baseline.medianMs) return { speedUp, verdict: 'slower' }
  return { speedUp, verdict: 'noise' }
}

export function benchmark(versions: readonly Version[], timing: Timing): Row[] {
  if (versions.length === 0) throw new RangeError('versions')
  check(timing)
  let expected: number | undefined
  for (const version of versions) {
    const received = version.work()
    expected ??= received
    if (!Object.is(received, expected)) throw new DifferentResultError(version.name, expected, received)
  }
  // One generator for each version; a round takes one step of each. Warm-ups go in rounds of their own.
  for (let round = 0; round < timing.warmUps; round++) versions.forEach(({ work }) => work())
  const lanes = versions.map(({ name, work }) => ({ name, runs: timedRuns(work, { ...timing, warmUps: 0 }), samplesMs: new Array<number>() }))
  for (let round = 0; round < timing.samples; round++) {
    for (const lane of lanes) {
      const step = lane.runs.next()
      if (!step.done) lane.samplesMs.push(step.value.ms)
    }
  }
  const rows = lanes.map(({ name, samplesMs }) => ({ name, ...summarise(samplesMs) }))
  return rows.flatMap((row, _, [baseline]) => (baseline ? [{ ...row, ...compare(baseline, row) }] : []))
}
