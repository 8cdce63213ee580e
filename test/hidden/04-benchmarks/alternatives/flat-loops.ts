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

const refuse = (what: string): never => {
  throw new RangeError(`${what} is out of range`)
}

export function measure<Result>(work: () => Result, { warmUps, samples, now }: Timing): { samplesMs: number[]; result: Result } {
  if (!Number.isSafeInteger(warmUps) || warmUps < 0) refuse('warmUps')
  if (!Number.isSafeInteger(samples) || samples <= 0) refuse('samples')
  let left = warmUps
  while (left > 0) {
    work()
    left -= 1
  }
  const samplesMs: number[] = []
  let result: Result
  do {
    const beforeMs = now()
    result = work()
    const afterMs = now()
    const ms = afterMs - beforeMs
    if (ms < 0) throw Object.assign(new Error(`${beforeMs} > ${afterMs}`), { name: 'ClockError', beforeMs, afterMs })
    samplesMs.push(ms)
  } while (samplesMs.length < samples)
  return { samplesMs, result }
}

function middle(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort()
  const at = (index: number) => sorted[index] ?? 0
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? at(half) : at(half - 1) + (at(half) - at(half - 1)) / 2
}

export function summarise(samplesMs: readonly number[]): Summary {
  if (samplesMs.length === 0) refuse('samplesMs')
  for (const ms of samplesMs) if (!(ms >= 0)) refuse('samplesMs')
  const medianMs = middle(samplesMs)
  // From the top: one in twenty may be left out.
  const fromTop = [...samplesMs].sort((left, right) => right - left)
  const p95Ms = fromTop[Math.floor(samplesMs.length / 20)] ?? 0
  return { medianMs, p95Ms, spreadMs: middle(samplesMs.map((ms) => Math.abs(medianMs - ms))) }
}

function big(values: Iterable<number>): number {
  let sum = 0n
  for (const value of values) sum += BigInt(value) * BigInt(value)
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) refuse('a sum above Number.MAX_SAFE_INTEGER')
  return Number(sum)
}

export function sumSquaresByLoop(values: readonly number[]): number {
  return big(values)
}

export function sumSquaresByReduce(values: readonly number[]): number {
  const sum = values.map((value) => value * value).reduce((left, right) => left + right, 0)
  return Number.isSafeInteger(sum) ? sum : refuse('a sum above Number.MAX_SAFE_INTEGER')
}

export function sumSquaresByTypedArray(values: Int32Array): number {
  const squares = Float64Array.from(values).map((value) => value * value)
  let sum = 0
  for (const square of squares) sum += square
  return sum <= Number.MAX_SAFE_INTEGER ? sum : refuse('a sum above Number.MAX_SAFE_INTEGER')
}

export function compare(baseline: Summary, candidate: Summary): Comparison {
  if (baseline.medianMs <= 0) refuse('baseline')
  if (candidate.medianMs <= 0) refuse('candidate')
  const isNoise = Math.abs(candidate.medianMs - baseline.medianMs) <= baseline.spreadMs + candidate.spreadMs
  const speedUp = baseline.medianMs / candidate.medianMs
  return { speedUp, verdict: isNoise ? 'noise' : speedUp > 1 ? 'faster' : 'slower' }
}

export function benchmark(versions: readonly Version[], timing: Timing): Row[] {
  const [baseline] = versions
  if (!baseline) return refuse('versions')
  const answers = versions.map(({ work }) => work())
  const wrong = answers.findIndex((answer) => !Object.is(answer, answers[0]))
  if (wrong !== -1) {
    const fields = { version: versions[wrong]?.name, expected: answers[0], received: answers[wrong] }
    throw Object.assign(new Error('results differ'), { name: 'DifferentResultError', ...fields })
  }
  if (!Number.isInteger(timing.warmUps) || timing.warmUps < 0) refuse('warmUps')
  if (!Number.isInteger(timing.samples) || timing.samples < 1) refuse('samples')
  const samples = versions.map((): number[] => [])
  for (let round = 0; round < timing.warmUps + timing.samples; round += 1) {
    versions.forEach(({ work }, at) => {
      if (round < timing.warmUps) work()
      else samples[at]?.push(...measure(work, { ...timing, warmUps: 0, samples: 1 }).samplesMs)
    })
  }
  const summaries = samples.map(summarise)
  return versions.flatMap(({ name }, at) => {
    const [first, own] = [summaries[0], summaries[at]]
    return first && own ? [{ name, ...own, ...compare(first, own) }] : []
  })
}
