import { expect, test } from 'vitest'
import {
  benchmark,
  compare,
  measure,
  summarise,
  sumSquaresByLoop,
  sumSquaresByReduce,
  sumSquaresByTypedArray,
  type Timing,
} from './benchmarks.ts'

/** A clock that stands still until a piece of work moves it on: nothing in a test depends on the machine. */
function createLab() {
  let timeMs = 0
  const work = (durationMs: number, result: number) => () => {
    timeMs += durationMs
    return result
  }
  const timing = (warmUps: number, samples: number): Timing => ({ warmUps, samples, now: () => timeMs })
  return { work, timing }
}

test('each sample is measured, the warm-up is not', () => {
  const lab = createLab()
  expect(measure(lab.work(3, 42), lab.timing(1, 2))).toEqual({ samplesMs: [3, 3], result: 42 })
})

test('an outlier moves neither median nor spread far', () => {
  expect(summarise([5, 3, 100, 4, 3])).toEqual({ medianMs: 4, p95Ms: 100, spreadMs: 1 })
})

test('the sum is the same all three ways', () => {
  expect(sumSquaresByLoop([1, 2, 3])).toBe(14)
  expect(sumSquaresByReduce([1, 2, 3])).toBe(14)
  expect(sumSquaresByTypedArray(Int32Array.of(1, 2, 3))).toBe(14)
})

test('half the time is twice as fast', () => {
  const old = { medianMs: 8, p95Ms: 10, spreadMs: 1 }
  expect(compare(old, { medianMs: 4, p95Ms: 5, spreadMs: 1 })).toEqual({ speedUp: 2, verdict: 'faster' })
})

test('a benchmark has a row for each version', () => {
  const lab = createLab()
  const versions = [
    { name: 'old', work: lab.work(6, 14) },
    { name: 'new', work: lab.work(3, 14) },
  ]
  expect(benchmark(versions, lab.timing(1, 5))).toEqual([
    { name: 'old', medianMs: 6, p95Ms: 6, spreadMs: 0, speedUp: 1, verdict: 'noise' },
    { name: 'new', medianMs: 3, p95Ms: 3, spreadMs: 0, speedUp: 2, verdict: 'faster' },
  ])
})

test('versions that disagree are not worth timing', () => {
  const lab = createLab()
  const versions = [
    { name: 'old', work: lab.work(6, 14) },
    { name: 'new', work: lab.work(3, 13) },
  ]
  expect(() => benchmark(versions, lab.timing(0, 1))).toThrow(
    expect.objectContaining({ name: 'DifferentResultError', version: 'new', expected: 14, received: 13 }),
  )
})
