import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/04-benchmarks/exercise.ts'

export default defineMistakes(exercise, {
  'takes-samples': {
    'believes-a-clock-that-goes-back': [
      [
        '  const { ms, result } = timeOnce(work, timing.now)\n',
        '  const beforeMs = timing.now()\n    const result = work()\n    const ms = timing.now() - beforeMs\n',
      ],
    ],
    'counts-the-warm-ups-as-samples': [['samplesMs.length === timing.samples', 'samplesMs.length + timing.warmUps >= timing.samples']],
    'forgets-to-warm-up': [['run < timing.warmUps', 'run < 0']],
    'measures-the-warm-ups': [
      ['const samplesMs: number[] = []\n', 'const samplesMs: number[] = []\n  const wanted = timing.samples + timing.warmUps\n'],
      ['for (let run = 0; run < timing.warmUps; run += 1) work()\n', ''],
      ['samplesMs.length === timing.samples', 'samplesMs.length === wanted'],
    ],
    'returns-the-first-answer': [
      ['const samplesMs: number[] = []\n', 'const samplesMs: number[] = []\n  let first: { result: Result } | undefined\n'],
      ['samplesMs.push(ms)', 'samplesMs.push(ms)\n    first ??= { result }'],
      ['return { samplesMs, result }', 'return { samplesMs, result: first.result }'],
    ],
    'runs-before-it-checks': [
      [
        '  requireTiming(timing)\n  for (let run = 0; run < timing.warmUps; run += 1) work()',
        '  for (let run = 0; run < timing.warmUps; run += 1) work()\n  requireTiming(timing)',
      ],
    ],
    'swallows-errors': [
      [
        '    const { ms, result } = timeOnce(work, timing.now)\n',
        "    let ms = 0\n    let result = work\n    try {\n      ;({ ms, result } = timeOnce(work, timing.now))\n    } catch (error) {\n      if (error.name === 'ClockError') throw error\n    }\n",
      ],
    ],
    'takes-the-mean-of-all-samples': [
      ['return { samplesMs, result }', 'return { samplesMs: [samplesMs.reduce((sum, one) => sum + one, 0) / samplesMs.length], result }'],
    ],
  },
  'summarises-samples': {
    'sorts-numbers-as-text': [['samplesMs.toSorted((left, right) => left - right)', 'samplesMs.toSorted()']],
    'takes-the-greatest-for-p95': [['sorted[rank - 1]', 'sorted.at(-1)']],
    'takes-the-mean-for-the-median': [['const medianMs = medianOf(sorted)', 'const medianMs = sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length']],
    'takes-the-range-for-the-spread': [['spreadMs: medianOf(distances)', 'spreadMs: (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)']],
    'takes-the-mean-distance-for-the-spread': [['spreadMs: medianOf(distances)', 'spreadMs: distances.reduce((sum, one) => sum + one, 0) / distances.length']],
    'takes-the-standard-deviation-for-the-spread': [
      ['spreadMs: medianOf(distances)', 'spreadMs: Math.sqrt(distances.reduce((sum, one) => sum + one * one, 0) / (distances.length - 1))'],
    ],
    'takes-the-upper-middle': [['(lower + upper) / 2', 'upper']],
    'summarises-nothing': [['samplesMs.length > 0 && ', '']],
    'takes-one-rank-too-many': [['sorted[rank - 1]', 'sorted[rank]']],
    'trusts-any-sample': [[' && samplesMs.every((ms) => ms >= 0)', '']],
  },
  'sums-three-ways': {
    'begins-with-the-first-value': [
      [
        'export function sumSquaresByReduce(values: readonly number[]): number {\n  return requireExact(values.reduce((sum, value) => sum + value * value, 0))',
        'export function sumSquaresByReduce(values: readonly number[]): number {\n  return requireExact(values.reduce((sum, value) => sum + value * value))',
      ],
    ],
    'checks-the-loop-alone': [
      [
        'export function sumSquaresByReduce(values: readonly number[]): number {\n  return requireExact(values.reduce((sum, value) => sum + value * value, 0))',
        'export function sumSquaresByReduce(values: readonly number[]): number {\n  return values.reduce((sum, value) => sum + value * value, 0)',
      ],
    ],
    'cuts-squares-to-32-bits': [
      [
        'Int32Array): number {\n  return requireExact(values.reduce((sum, value) => sum + value * value, 0))',
        'Int32Array): number {\n  return requireExact(values.map((value) => value * value).reduce((sum, value) => sum + value, 0))',
      ],
    ],
    'loses-digits-in-32-bit-floats': [
      [
        'Int32Array): number {\n  return requireExact(values.reduce((sum, value) => sum + value * value, 0))',
        'Int32Array): number {\n  return requireExact(Float32Array.from(values, (value) => value * value).reduce((sum, value) => sum + value, 0))',
      ],
    ],
    'refuses-the-last-exact-number': [['sum > Number.MAX_SAFE_INTEGER', 'sum >= Number.MAX_SAFE_INTEGER']],
    'skips-the-first-value': [['for (const value of values) sum', 'for (const value of values.slice(1)) sum']],
    'sums-without-squaring': [['sum += value * value', 'sum += value']],
  },
  'compares-versions': {
    'believes-every-difference': [['const isNoise = Math.abs(gainMs) <= baseline.spreadMs + candidate.spreadMs', 'const isNoise = gainMs === 0']],
    'calls-the-boundary-a-difference': [['Math.abs(gainMs) <= baseline', 'gainMs !== 0 && Math.abs(gainMs) < baseline']],
    'divides-by-nothing': [['if (!(medianMs > 0))', 'if (!(medianMs >= 0))']],
    'looks-at-one-spread-alone': [['<= baseline.spreadMs + candidate.spreadMs', '<= Math.max(baseline.spreadMs, candidate.spreadMs)']],
    'sees-no-slowdown': [['Math.abs(gainMs) <=', 'gainMs <=']],
    'turns-the-speed-up-over': [['speedUp: baseline.medianMs / candidate.medianMs', 'speedUp: candidate.medianMs / baseline.medianMs']],
    'turns-the-verdict-over': [["gainMs > 0 ? 'faster' : 'slower'", "gainMs < 0 ? 'faster' : 'slower'"]],
  },
  'runs-a-whole-benchmark': {
    'accepts-any-results': [['if (!Object.is(received, expected))', 'if (false)']],
    'compares-results-by-operator': [['if (!Object.is(received, expected))', 'if (received !== expected)']],
    'compares-with-the-one-before': [['compare(baseline, summaryOf(at))', 'compare(summaryOf(Math.max(0, at - 1)), summaryOf(at))']],
    'forgets-the-warm-ups': [['round < timing.warmUps', 'round < 0']],
    'measures-one-version-after-the-other': [
      [
        'const rounds = Array.from({ length: timing.samples }, () => versions.map(({ work }) => timeOnce(work, timing.now).ms))',
        'const lanes = versions.map(({ work }) => Array.from({ length: timing.samples }, () => timeOnce(work, timing.now).ms))\n  const rounds = Array.from({ length: timing.samples }, (_, round) => lanes.map((lane) => lane[round]))',
      ],
    ],
    'names-the-baseline-in-the-error': [
      [
        '`${version} returned ${received}, not ${expected}`, { version, expected',
        '`${version} returned ${received}, not ${expected}`, { version: first.name, expected',
      ],
    ],
    'runs-nothing-for-no-versions': [
      ["if (first === undefined) throw new RangeError('versions must hold at least a baseline')", 'if (first === undefined) return []'],
    ],
  },
})
