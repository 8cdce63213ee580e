import { checkProperty, defineSuite, expect, test } from '#suite'
import exercise from '../../../exercises/06-compute-choice/exercise.ts'
import type * as reference from '../../../solutions/06-compute-choice/compute-choice.ts'
import * as all from './yard.ts'
import { boxcar, costOf, depot, furnace, handcar, metered, mostRuns, parcel, rangeError, relay, rented, siding, yard } from './yard.ts'

type Workload = reference.Workload

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('finds-what-stands-in-the-way', () => {
    const obstacles = (...pairs: readonly (readonly [Partial<Workload>, reference.Offer])[]) =>
      Promise.all(pairs.map(([changes, offer]) => submission.findObstacles({ ...parcel, ...changes }, offer)))

    test('one at a time, and none where there is none', async () => {
      const needs: Partial<Workload>[] = [{ memoryGib: 9 }, { hasGpu: true }, {}, { keepsState: true }, { control: 'image' }]
      expect(await obstacles(...needs.map((one) => [one, handcar] as const))).toEqual([['memory'], ['gpu'], [], ['state'], ['control']])
    })

    test('several in the given order', async () => {
      const all: Partial<Workload> = { control: 'machine', keepsState: true, hasGpu: true, memoryGib: 8.5, runMs: 90_000, pieceMs: 90_000 }
      expect(await obstacles([all, handcar])).toEqual([['duration', 'memory', 'gpu', 'state', 'control']])
      expect(await obstacles([all, depot])).toEqual([['memory', 'gpu']])
    })

    test('but not a limit that is just met', async () => {
      const full = { runMs: 40_000, pieceMs: 40_000, memoryGib: 8 }
      expect(await obstacles([full, handcar], [{ ...full, runMs: 40_001, pieceMs: 40_001 }, handcar])).toEqual([[], ['duration']])
    })

    test('for a long run by its pieces as well as by the whole', async () => {
      const long = { runMs: 6_000_000, memoryGib: 1 }
      expect(await obstacles([{ ...long, pieceMs: 30_000 }, relay], [{ ...long, pieceMs: 41_000 }, relay])).toEqual([[], ['duration']])
      expect(await obstacles([{ ...long, runMs: 7_000_001, pieceMs: 10 }, relay])).toEqual([['duration']])
    })

    test('for control by its degree', async () => {
      const kinds = ['code', 'image', 'machine'] as const
      const asked = kinds.flatMap((control) => [handcar, boxcar, depot].map((offer) => [{ control }, offer] as const))
      const hinders = (await obstacles(...asked)).map((found) => found.includes('control'))
      expect(hinders).toEqual([false, false, false, true, false, false, true, true, false])
    })

    const isRight = async (pair: readonly [Workload, reference.Offer]) => expect(await submission.findObstacles(...pair)).toEqual(all.obstaclesOf(...pair))
    test('for any workload and offer', checkProperty(all.anyPair, isRight))
  })

  task('prices-a-month', () => {
    const price = (changes: Partial<Workload>, by: reference.PerUse | reference.PerHour) => submission.priceMonth({ ...parcel, ...changes }, by)

    test('by use: runs, and memory times time', async () => {
      expect(await price({}, metered)).toBeCloseTo(9 + 120, 6)
    })

    test('by use: time rounded up to whole steps', async () => {
      const costs = await Promise.all([600, 601, 1].map((runMs) => price({ runMs }, { ...metered, stepMs: 300 })))
      expect(costs.map((usd) => Math.round(usd * 1e6) / 1e6)).toEqual([9 + 144, 9 + 216, 9 + 72])
    })

    test('by use: each free amount for its own part, and never below nothing', async () => {
      expect(await price({}, { ...metered, freeRuns: 1_000_000 }), 'free runs').toBeCloseTo(6 + 120, 6)
      expect(await price({}, { ...metered, freeGibSeconds: 1_500_000 }), 'free GiB-seconds').toBeCloseTo(9 + 90, 6)
      expect(await price({}, { ...metered, freeGibSeconds: 70_000_000 }), 'more than is used').toBeCloseTo(9, 6)
    })

    test('by the hour: as many machines as the peak needs', async () => {
      const costs = await Promise.all([1, 6, 7, 12].map((peakRunsPerSecond) => price({ peakRunsPerSecond, runMs: 1_000, runsPerMonth: 9 }, rented)))
      expect(costs.map(Math.round)).toEqual([146, 292, 438, 584])
    })

    test('by the hour: one machine at least, however little it has to do', async () => {
      expect(await price({ runsPerMonth: 0, peakRunsPerSecond: 0 }, rented)).toBeCloseTo(146, 6)
      expect(await price({ runsPerMonth: 30, peakRunsPerSecond: 0.001, runMs: 100_000 }, rented)).toBeCloseTo(146, 6)
    })

    const isRight = async ([workload, by]: readonly [Workload, reference.PerUse | reference.PerHour]) => {
      expect(await submission.priceMonth(workload, by)).toBeCloseTo(costOf(workload, by), 3)
    }
    test('for any workload and price', checkProperty(all.anyPricing, isRight))

    test('and rejects numbers that are none, by field', async () => {
      const bad = { runMs: -1, runsPerMonth: Number.NaN, peakRunsPerSecond: Number.POSITIVE_INFINITY, memoryGib: -0.5 }
      const cases = Object.entries(bad).flatMap(([field, value]) => [metered, rented].map((by) => ({ field, value, by })))
      for (const { field, value, by } of cases) await expect(price({ [field]: value }, by)).rejects.toMatchObject(rangeError(field))
    })

    test('and rejects a peak too low for the runs of the month', async () => {
      await expect(price({ runsPerMonth: 2_628_001, peakRunsPerSecond: 1 }, metered)).rejects.toMatchObject(rangeError('peakRunsPerSecond'))
      expect(await price({ runsPerMonth: 2_628_000, peakRunsPerSecond: 1 }, rented)).toBeCloseTo(146, 6)
    })
  })

  task('finds-the-break-even', () => {
    const find = (workload: Partial<Workload>, by: Partial<reference.PerUse> = {}, hourly = rented) =>
      submission.findBreakEven({ ...parcel, ...workload }, { ...metered, ...by }, hourly)

    test('where nothing is free', async () => {
      expect(await find({})).toBeCloseTo(292 / 0.000043, 1)
    })

    test('against the machines for the peak, whatever runs now', async () => {
      expect(await find({ peakRunsPerSecond: 20, runsPerMonth: 11 })).toBeCloseTo(584 / 0.000043, 1)
    })

    test('beyond what is free', async () => {
      expect(await find({}, { freeRuns: 2_000_000, freeGibSeconds: 3_000_000 }), 'some of both').toBeCloseTo((292 + 6 + 60) / 0.000043, 1)
      expect(await find({}, all.runsAlone), 'runs alone are paid').toBeCloseTo(1_000_000 + 292 / 0.0003, 1)
      expect(await find({}, { freeRuns: 20_000_000 }), 'GiB-seconds alone are paid').toBeCloseTo(292 / 0.00004, 1)
    })

    test('or null when even a month at the peak costs less', async () => {
      expect([await find(all.slow), await find(all.slow, { usdPerMillion: 0, usdPerGibSecond: 0 })], 'for little, for nothing').toEqual([null, null])
      expect(await find(all.slow, all.evenUse, all.evenHour), 'just as much').toBeCloseTo(2_628_000, 1)
      expect(await find({ peakRunsPerSecond: 2, runsPerMonth: 0 })).toBeCloseTo(146 / 0.000043, 1)
    })

    const isRight = async ([workload, perUse, perHour]: readonly [Workload, reference.PerUse, reference.PerHour]) => {
      const target = costOf(workload, perHour)
      const runs = await submission.findBreakEven(workload, perUse, perHour)
      if (runs === null) expect(costOf({ ...workload, runsPerMonth: mostRuns(workload) }, perUse)).toBeLessThan(target * 1.000001)
      else expect(costOf({ ...workload, runsPerMonth: runs }, perUse) / target, 'use costs this many times the machines').toBeCloseTo(1, 6)
    }
    test('for any prices', checkProperty(all.anyRivals, isRight, 15))
  })

  task('reviews-the-rules-of-thumb', () => {
    const review = (changes: Partial<Workload>, offers = yard) => submission.reviewRules({ ...parcel, ...changes }, offers, 60_000, 0.25)
    const quiet = { runsPerMonth: 20 }

    test('with the offers that cope with a long run', async () => {
      const long = { ...quiet, runMs: 800_000, memoryGib: 1 }
      expect(await review({ ...long, pieceMs: 800_000 })).toEqual([{ rule: 'long-running', exceptions: ['Boxcar'] }])
      expect(await review({ ...long, pieceMs: 5_000 })).toEqual([{ rule: 'long-running', exceptions: ['Boxcar', 'Relay'] }])
    })

    test('with those that have a GPU or keep state, whatever else they lack', async () => {
      const ark = { ...handcar, name: 'Ark', keepsState: true, memoryGib: 0.5 }
      const findings = await review({ ...quiet, hasGpu: true, keepsState: true, control: 'machine' }, [ark, ...yard])
      expect(findings.map(({ rule, exceptions }) => `${rule}: ${exceptions}`)).toEqual(['gpu: Boxcar', 'stateful: Ark'])
    })

    test('only where they apply', async () => {
      const quarter = mostRuns(parcel) / 4
      expect(await review({ runMs: 60_000, pieceMs: 60_000, runsPerMonth: quarter - 1 })).toEqual([])
      expect((await review({ runMs: 60_001, pieceMs: 60_001, runsPerMonth: quarter })).map(({ rule }) => rule)).toEqual(['long-running', 'constant-load'])
    })

    test('with those that are cheap even under constant load', async () => {
      const expected = (...exceptions: string[]) => [{ rule: 'constant-load', exceptions }]
      expect(await review({ runsPerMonth: 8_000_000 }), 'against Siding').toEqual(expected())
      expect(await review({ runsPerMonth: 8_000_000, memoryGib: 3 }), 'with less memory').toEqual(expected('Relay'))
      expect(await review({ runsPerMonth: 8_000_000, control: 'machine' }), 'against Depot').toEqual(expected('Boxcar', 'Relay'))
      expect(await review({ runsPerMonth: 8_000_000 }, [relay, handcar]), 'against none').toEqual(expected('Relay', 'Handcar'))
      expect(await review({ runsPerMonth: 2_628_000, peakRunsPerSecond: 1 }, all.evenYard), 'no dearer').toEqual(expected('Handcar'))
    })
  })

  task('chooses-an-offer', () => {
    /** The choice, in whole cents. */
    const choose = async (changes: Partial<Workload>, maxPremium: number, offers = yard) => {
      const choice = await submission.chooseOffer({ ...parcel, ...changes }, offers, maxPremium)
      return { ...choice, usdPerMonth: Math.round(choice.usdPerMonth * 100) / 100 }
    }
    const chooseName = async (...input: Parameters<typeof choose>) => (await choose(...input)).name
    test('the cheapest, when nothing more may be paid', async () => {
      expect(await choose({ runsPerMonth: 8_000_000 }, 1)).toEqual({ name: 'Siding', kind: 'container', usdPerMonth: 109.5 })
      expect(await chooseName({ runsPerMonth: 8_000_000, control: 'machine' }, 1)).toBe('Depot')
    })

    test('the least to manage within the premium', async () => {
      expect(await choose({ runsPerMonth: 4_400_000 }, 1.9)).toEqual({ name: 'Boxcar', kind: 'container', usdPerMonth: 94.8 })
      expect(await choose({ runsPerMonth: 4_400_000 }, 2.1)).toEqual({ name: 'Handcar', kind: 'function', usdPerMonth: 189.2 })
    })

    test('the least to manage that fits, when money is no object', async () => {
      const needs: Partial<Workload>[] = [{}, { control: 'image' }, { control: 'image', memoryGib: 2 }, { keepsState: true }]
      expect(await Promise.all(needs.map((one) => chooseName(one, 1_000)))).toEqual(['Handcar', 'Boxcar', 'Relay', 'Depot'])
    })

    test('the cheapest of its kind, and the first of equals', async () => {
      const dear = { ...handcar, name: 'Dear', price: { ...metered, usdPerMillion: 3.1 } }
      expect(await chooseName({}, 5, [depot, dear, handcar])).toBe('Handcar')
      expect(await chooseName({}, 5, [depot, { ...handcar, name: 'Twin' }, handcar])).toBe('Twin')
    })

    test('never one that something stands in the way of', async () => {
      expect(await choose({ hasGpu: true, runsPerMonth: 90 }, 1_000)).toMatchObject({ name: 'Boxcar', usdPerMonth: 0 })
      expect(await choose({ hasGpu: true, keepsState: true, runsPerMonth: 90 }, 1)).toMatchObject({ name: 'Furnace', usdPerMonth: 6_570 })
    })

    test('or fails with the obstacles of each offer', async () => {
      const error = { name: 'NoOfferError', obstacles: { Siding: ['memory', 'gpu'], Furnace: ['memory'] } }
      await expect(choose({ memoryGib: 100, hasGpu: true }, 2, [siding, furnace])).rejects.toMatchObject(error)
      await expect(choose({}, 2, [])).rejects.toMatchObject({ name: 'NoOfferError', obstacles: {} })
    })

    test('and rejects a premium below one', async () => {
      for (const premium of [0.99, Number.NaN]) await expect(choose({}, premium)).rejects.toMatchObject(rangeError('maxPremium'))
    })
  })
})
