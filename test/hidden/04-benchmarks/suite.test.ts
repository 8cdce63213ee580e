import { checkProperty, defineSuite, expect, fc, local, test } from '#suite'
import exercise from '../../../exercises/04-benchmarks/exercise.ts'
import type * as reference from '../../../solutions/04-benchmarks/benchmarks.ts'
import { anySamples, medianOf, summary, sumOfSquares } from './samples.ts'
import type * as standIns from './stand-ins.ts'

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

export default defineSuite<typeof reference, typeof exercise, typeof standIns>(exercise, ({ task, submission, standIns }) => {
  const timing = (warmUps: number, samples: number): reference.Timing => ({ warmUps, samples, now: local(standIns.now) })

  task('takes-samples', () => {
    /** Measures a piece of work whose answer is the number of its runs. */
    const measure = async (durationsMs: readonly number[], warmUps: number, samples: number) => {
      await standIns.prepare({ alder: { durationsMs } })
      return submission.measure(local(standIns.alder), timing(warmUps, samples))
    }

    test('one by one, in order', async () => {
      expect(await measure([7, 2.5, 9, 0], 0, 4)).toEqual({ samplesMs: [7, 2.5, 9, 0], result: 4 })
    })

    test('after warm-ups that it does not measure', async () => {
      expect(await measure([800, 90, 6, 4, 5], 2, 3)).toEqual({ samplesMs: [6, 4, 5], result: 5 })
      expect(await standIns.runs()).toHaveLength(5)
    })

    test('with the answer of the last run', async () => {
      expect(await measure([1], 6, 1)).toEqual({ samplesMs: [1], result: 7 })
    })

    test('and refuses numbers of runs that make no sense, before anything runs', async () => {
      await expect(measure([1], -1, 3)).rejects.toMatchObject(rangeError('warmUps'))
      await expect(measure([1], 1.5, 3)).rejects.toMatchObject(rangeError('warmUps'))
      await expect(measure([1], 2, 0)).rejects.toMatchObject(rangeError('samples'))
      await expect(measure([1], 2, Number.NaN)).rejects.toMatchObject(rangeError('samples'))
      expect(await standIns.runs()).toEqual([])
    })

    test('and reports a clock that went back', async () => {
      const wentBack = { name: 'ClockError', beforeMs: 5_030, afterMs: 5_026 }
      await expect(measure([10, 20, -4, 20], 1, 3)).rejects.toMatchObject(wentBack)
    })

    test('and lets an error of the work through', async () => {
      await standIns.prepare({ fragile: { durationsMs: [1] } })
      const broken = { name: 'TypeError', message: 'a branch broke' }
      await expect(submission.measure(local(standIns.fragile), timing(1, 5))).rejects.toMatchObject(broken)
    })
  })

  task('summarises-samples', () => {
    const summarise = (...samplesMs: readonly number[]) => submission.summarise(samplesMs)

    test('by the one in the middle', async () => {
      expect(await summarise(30, 9, 200, 11, 10)).toEqual({ medianMs: 11, p95Ms: 200, spreadMs: 2 })
    })

    test('by the mean of the two in the middle', async () => {
      expect(await summarise(4, 12, 1, 9)).toEqual({ medianMs: 6.5, p95Ms: 12, spreadMs: 4 })
      expect(await summarise(2, 5)).toEqual({ medianMs: 3.5, p95Ms: 5, spreadMs: 1.5 })
    })

    test('also when there is only one, or all are the same', async () => {
      expect(await summarise(7.25)).toEqual({ medianMs: 7.25, p95Ms: 7.25, spreadMs: 0 })
      expect(await summarise(0, 0, 0, 0)).toEqual({ medianMs: 0, p95Ms: 0, spreadMs: 0 })
    })

    test('by what at most one in twenty exceeds', async () => {
      const upTo = (count: number) => Array.from({ length: count }, (_, index) => ((index * 7) % count) + 1)
      const p95s = await Promise.all([19, 20, 40, 41, 100].map(async (count) => (await summarise(...upTo(count))).p95Ms))
      expect(p95s).toEqual([19, 19, 38, 39, 95])
    })

    test('and rejects samples that make no sense', async () => {
      for (const samplesMs of [[], [3, Number.NaN], [3, -1]]) await expect(summarise(...samplesMs)).rejects.toMatchObject(rangeError('samplesMs'))
    })

    test(
      'whatever they are',
      checkProperty(anySamples, async (samplesMs) => {
        const { medianMs, p95Ms, spreadMs } = await summarise(...samplesMs)
        expect([medianMs, spreadMs]).toEqual([medianOf(samplesMs), medianOf(samplesMs.map((ms) => Math.abs(ms - medianOf(samplesMs))))])
        const share = (isIn: (ms: number) => boolean) => samplesMs.filter(isIn).length / samplesMs.length
        expect([samplesMs.includes(p95Ms), share((ms) => ms <= p95Ms) >= 0.95, share((ms) => ms < p95Ms) < 0.95], 'p95').toEqual([true, true, true])
      }),
    )
  })

  task('sums-three-ways', () => {
    const sums = async (...values: readonly number[]) => ({
      loop: await submission.sumSquaresByLoop(values),
      reduce: await submission.sumSquaresByReduce(values),
      typedArray: await submission.sumSquaresByTypedArray(Int32Array.from(values)),
    })
    const thrice = (sum: number) => ({ loop: sum, reduce: sum, typedArray: sum })

    test('of a few numbers, or none', async () => {
      expect(await sums(5, 0, -4, 2)).toEqual(thrice(45))
      expect(await sums(9)).toEqual(thrice(81))
      expect(await sums()).toEqual(thrice(0))
    })

    test('of squares that 32 bits do not hold', async () => {
      expect(await sums(50_000, -70_000, 3)).toEqual(thrice(7_400_000_009))
    })

    test('up to the last number that is exact', async () => {
      const all = [94_906_265, 10_885, 86, 12, 1]
      expect(await sums(...all)).toEqual(thrice(Number.MAX_SAFE_INTEGER))
      const tooLarge = rangeError('MAX_SAFE_INTEGER')
      await expect(submission.sumSquaresByLoop([...all, 1])).rejects.toMatchObject(tooLarge)
      await expect(submission.sumSquaresByReduce([...all, 1])).rejects.toMatchObject(tooLarge)
      await expect(submission.sumSquaresByTypedArray(Int32Array.of(...all, 1))).rejects.toMatchObject(tooLarge)
    })

    test(
      'of any whole numbers',
      checkProperty(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 40 }), async (values) => {
        expect(await sums(...values)).toEqual(thrice(sumOfSquares(values)))
      }),
    )
  })

  task('compares-versions', () => {
    test('with the old time over the new', async () => {
      expect(await submission.compare(summary(30, 1), summary(12, 2))).toEqual({ speedUp: 2.5, verdict: 'faster' })
      expect(await submission.compare(summary(12, 2), summary(48, 1))).toEqual({ speedUp: 0.25, verdict: 'slower' })
    })

    test('and calls a small difference noise, either way', async () => {
      expect(await submission.compare(summary(10, 1.5), summary(8, 1))).toEqual({ speedUp: 1.25, verdict: 'noise' })
      expect(await submission.compare(summary(8, 1), summary(10, 1.5))).toEqual({ speedUp: 0.8, verdict: 'noise' })
    })

    test('up to both spreads together and no further', async () => {
      const verdicts = [summary(23, 2), summary(23, 1.75), summary(17, 2), summary(17, 1.75), summary(20, 0)].map(async (candidate) => {
        return (await submission.compare(summary(20, 1), candidate)).verdict
      })
      expect(await Promise.all(verdicts)).toEqual(['noise', 'slower', 'noise', 'faster', 'noise'])
    })

    test('and rejects a median that no clock could measure', async () => {
      await expect(submission.compare(summary(0, 0), summary(3, 1))).rejects.toMatchObject(rangeError('baseline'))
      await expect(submission.compare(summary(3, 1), summary(0, 0))).rejects.toMatchObject(rangeError('candidate'))
    })
  })

  task('runs-a-whole-benchmark', () => {
    const version = (name: 'alder' | 'birch' | 'cedar') => ({ name, work: local(standIns[name]) })
    const trees = [version('alder'), version('birch'), version('cedar')]

    test('with a row for each version', async () => {
      const plan = (durationsMs: readonly number[]) => ({ durationsMs: [900, ...durationsMs], answer: 61 })
      await standIns.prepare({ alder: plan([10, 12, 8]), birch: plan([4, 5, 6]), cedar: plan([8, 8, 30]) })
      expect(await submission.benchmark(trees, timing(0, 3))).toEqual([
        { name: 'alder', ...summary(10, 2, 12), speedUp: 1, verdict: 'noise' },
        { name: 'birch', ...summary(5, 1, 6), speedUp: 2, verdict: 'faster' },
        { name: 'cedar', ...summary(8, 0, 30), speedUp: 1.25, verdict: 'noise' },
      ])
    })

    test('in rounds: one to check, then warm-ups, then samples', async () => {
      await standIns.prepare({ cedar: { durationsMs: [70, 60, 50, 4], answer: 8 }, alder: { durationsMs: [70, 60, 50, 8], answer: 8 } })
      const rows = await submission.benchmark([version('cedar'), version('alder')], timing(2, 3))
      expect(await standIns.runs()).toEqual(Array(6).fill(['cedar', 'alder']).flat())
      expect(rows.map(({ medianMs, speedUp }) => [medianMs, speedUp])).toEqual([
        [4, 1],
        [8, 0.5],
      ])
    })

    test('that a machine growing slower does not mislead', async () => {
      const plan = { durationsMs: [100], answer: 5 }
      await standIns.prepare({ alder: plan, birch: plan, cedar: plan }, 4)
      const rows = await submission.benchmark(trees, timing(1, 9))
      expect(rows.map(({ verdict }) => verdict)).toEqual(['noise', 'noise', 'noise'])
      expect(rows.map(({ medianMs }) => medianMs)).toEqual([172, 176, 180])
    })

    test('unless a version returns something else', async () => {
      const plan = (answer: number) => ({ durationsMs: [2], answer })
      await standIns.prepare({ alder: plan(33), birch: plan(33), cedar: plan(34) })
      const differs = { name: 'DifferentResultError', version: 'cedar', expected: 33, received: 34 }
      await expect(submission.benchmark(trees, timing(3, 3))).rejects.toMatchObject(differs)
    })

    test('and reports what else can go wrong', async () => {
      const plan = (...durationsMs: readonly number[]) => ({ durationsMs, answer: Number.NaN })
      await standIns.prepare({ alder: plan(3), birch: plan(3, 0), cedar: plan(5, 5, -1) })
      await expect(submission.benchmark([], timing(1, 1))).rejects.toMatchObject(rangeError('versions'))
      await expect(submission.benchmark(trees, timing(1, 0))).rejects.toMatchObject(rangeError('samples'))
      await expect(submission.benchmark(trees.slice(0, 2), timing(1, 5))).rejects.toMatchObject(rangeError('candidate'))
      await expect(submission.benchmark([version('alder'), version('cedar')], timing(0, 5))).rejects.toMatchObject({ name: 'ClockError' })
    })
  })
})
