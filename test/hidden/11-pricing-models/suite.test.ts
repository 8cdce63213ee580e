import { checkProperty, defineSuite, expect, test } from '#suite'
import exercise from '../../../exercises/11-pricing-models/exercise.ts'
import type * as reference from '../../../solutions/11-pricing-models/pricing-models.ts'
import { almanac, countMinutes, counts, galley, load, loads, mixOf, price, reservation, voyages } from './galleys.ts'

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('finds-the-price-in-force', () => {
    const pricesOn = async (machine: string, ...days: readonly string[]) => {
      const rows = await Promise.all(days.map((day) => submission.priceOn(almanac, machine, day)))
      return rows.map((row) => row.onDemandUsdPerHour)
    }

    test('on days between two changes, as the whole row', async () => {
      expect(await submission.priceOn(almanac, 'galley.8', '2032-07-04')).toEqual(almanac[0])
      expect(await pricesOn('galley.8', '2030-12-31', '2031-05-01', '2099-01-01')).toEqual([6, 5, 3])
      expect(await pricesOn('skiff.1', '2031-04-02', '2033-02-01'), 'another machine').toEqual([7, 1])
    })

    test('from the very day on which a row begins', async () => {
      expect(await pricesOn('galley.8', '2031-03-31', '2031-04-01', '2033-01-14', '2033-01-15')).toEqual([6, 5, 5, 3])
    })

    test('or rejects a machine without prices, or a day before the first', async () => {
      const rejected = (machine: string, day: string, error: object) => expect(submission.priceOn(almanac, machine, day), day).rejects.toMatchObject(error)
      await rejected('galley', '2032-01-01', { name: 'UnknownMachineError', machine: 'galley' })
      await rejected('galley.8', '2030-11-08', { name: 'NoPriceError', machine: 'galley.8', day: '2030-11-08', firstDay: '2030-11-09' })
      await rejected('skiff.1', '2029-03-01', { name: 'NoPriceError', machine: 'skiff.1', firstDay: '2030-02-28' })
    })

    test('or rejects a day that is written in another way', async () => {
      for (const day of ['2032-1-5', '5.1.2032', '2032-01-05T00:00', 'on 2032-01-05', '']) {
        await expect(submission.priceOn(almanac, 'galley.8', day), JSON.stringify(day)).rejects.toMatchObject(rangeError(day))
      }
    })
  })

  task('bills-by-the-second', () => {
    const bill = (...seconds: readonly number[]) => submission.onDemandUsd({ ...galley, onDemandUsdPerHour: 7.2 }, seconds)

    test('when runs are longer than the minimum', async () => {
      expect(await bill(1_000, 3_500)).toBeCloseTo(9, 8)
      expect(await bill(...Array.from({ length: 50 }, () => 50)), 'fifty of them').toBeCloseTo(5, 8)
      expect(await bill(), 'none at all').toBe(0)
    })

    test('with the minimum for each run', async () => {
      expect(await bill(10, 1, 44)).toBeCloseTo(0.27, 8)
      expect(await bill(20, 400), 'a short run beside a long one').toBeCloseTo(0.89, 8)
    })

    test('with the minimum of the row', async () => {
      expect(await submission.onDemandUsd({ ...galley, minimumSeconds: 600 }, [5, 601])).toBeCloseTo(1201 / 1800, 8)
      expect(await submission.onDemandUsd({ ...galley, minimumSeconds: 0 }, [5])).toBeCloseTo(1 / 360, 8)
    })

    test('with part of a second as a second, in each run', async () => {
      expect(await bill(99.1, 99.1, 44.5)).toBeCloseTo(0.49, 8)
    })

    test('and rejects a run that cannot be', async () => {
      for (const seconds of [0, -90, Number.NaN, Number.POSITIVE_INFINITY]) {
        await expect(bill(100, seconds), String(seconds)).rejects.toMatchObject(rangeError(String(seconds)))
      }
    })
  })

  task('finds-the-break-even', () => {
    const breaksEven = async (share: number, ...offer: Parameters<typeof reservation>) =>
      expect(await submission.breakEvenUtilisation(galley, reservation(...offer)), offer.join(', ')).toBeCloseTo(share, 8)
    const terms = async (row: reference.PriceRow, ...shares: readonly number[]) => {
      const offers = await Promise.all(shares.map((share) => submission.cheapestCommitment(row, share)))
      return offers.map((offer) => (offer === null ? null : offer.termMonths))
    }
    const harbour = { ...galley, reservations: [reservation(36, 0.5, 6_570), reservation(12, 1.5), reservation(6, 0.25, 4_380)] }

    test('of a reservation without anything upfront, even if it never pays off', async () => {
      await Promise.all([breaksEven(0.75, 12, 1.5), breaksEven(0.25, 36, 0.5), breaksEven(1.25, 12, 2.5)])
    })

    test('with what is paid upfront spread over the term', async () => {
      await Promise.all([breaksEven(0.5, 12, 0, 8_760), breaksEven(1 / 6, 36, 0, 8_760), breaksEven(0.375, 36, 0.5, 6_570)])
    })

    test('and the commitment that costs least for a share of the time', async () => {
      expect(await terms(harbour, 0, 0.3, 0.4, 1)).toEqual([null, null, 36, 36])
      expect(await terms({ ...galley, reservations: harbour.reservations.slice(1) }, 0.6, 0.7, 1), 'without the longest term').toEqual([null, 6, 6])
      expect(await submission.cheapestCommitment(harbour, 0.9)).toEqual(harbour.reservations[0])
    })

    test('where ties bind as little as they can', async () => {
      const even = { ...galley, reservations: [reservation(36, 1), reservation(12, 1), reservation(60, 1)] }
      expect(await terms(even, 0.5, 0.75)).toEqual([null, 12])
    })

    test('and rejects a share that is none', async () => {
      expect(await terms(galley, 1), 'nothing to reserve').toEqual([null])
      for (const share of [-0.25, 1.5, Number.NaN]) {
        await expect(submission.cheapestCommitment(harbour, share), String(share)).rejects.toMatchObject(rangeError(String(share)))
      }
    })
  })

  task('counts-what-interruptions-cost', () => {
    const run = async (job: Partial<reference.Job>, interruptions: readonly number[], freeMinutes = 0) => {
      const row = { ...galley, spot: { usdPerHour: 15, freeMinutes } }
      const { usd, ...counts } = await submission.runOnSpot(row, { workMinutes: 100, checkpointEveryMinutes: 25, restartMinutes: 4, ...job }, interruptions)
      expect(usd, 'USD for the billed minutes').toBeCloseTo(counts.billedMinutes / 4, 8)
      return counts
    }

    test('which is nothing without any before the work is done', async () => {
      expect(await run({}, [])).toEqual(counts(100, 0))
      expect(await run({}, [100, 130]), 'at the end and after it').toEqual(counts(100, 0))
      expect(await run({}, [50, 104]), 'at the end of the second stint').toEqual(counts(104, 0))
    })

    test('as the work since the last checkpoint, and the restart', async () => {
      expect(await run({}, [60])).toEqual(counts(114, 10))
      expect(await run({}, [60, 70, 101]), 'three of them').toEqual(counts(100 + 10 + 6 + 2 + 12, 18))
      expect(await run({ checkpointEveryMinutes: null }, [99, 190]), 'without checkpoints').toEqual(counts(190 + 104, 99 + 87))
    })

    test('and as nothing but the restart right after a checkpoint', async () => {
      expect(await run({}, [75])).toEqual(counts(104, 0))
      expect(await run({}, [25, 54])).toEqual(counts(108, 0))
    })

    test('also within a restart, which begins again', async () => {
      expect(await run({ restartMinutes: 10 }, [50, 53, 60])).toEqual(counts(60 + 10 + 50, 0))
    })

    test('without a charge for a stint that is taken away early', async () => {
      expect(await run({}, [29], 30)).toEqual(counts(29 + 79, 4, 79))
      expect(await run({}, [30], 30), 'just long enough').toEqual(counts(30 + 79, 5))
      expect(await run({}, [80], 30), 'a short stint that ends by itself').toEqual(counts(80 + 29, 5))
    })

    test('and rejects what cannot run', async () => {
      const job = { workMinutes: 10, checkpointEveryMinutes: 5, restartMinutes: 1 }
      await expect(submission.runOnSpot({ ...galley, spot: null }, job, [])).rejects.toMatchObject({ name: 'NoSpotError', machine: 'galley.8' })
      await expect(run({ checkpointEveryMinutes: 0 }, [7])).rejects.toMatchObject(rangeError('checkpointEveryMinutes'))
    })

    const agrees = async ({ interruptions, ...job }: reference.Job & { interruptions: readonly number[] }) => {
      expect(await run(job, interruptions, 20)).toEqual(countMinutes(20, job, interruptions))
    }
    test('whenever they come', checkProperty(voyages, agrees))
  })

  task('mixes-the-models', () => {
    const plan = async (offer: reference.Reservation, wanted: reference.Load, row: reference.PriceRow = galley) => {
      const { usd, ...mix } = await submission.planMix(row, offer, wanted)
      expect(usd, 'USD for the period').toBeCloseTo(price(mix.reserved, row, offer.usdPerHour + offer.upfrontUsd / offer.termMonths / 730, wanted).usd, 8)
      return mix
    }

    test('reserving machines that are busy beyond the break-even, upfront payment included', async () => {
      expect(await plan(reservation(12, 1), load([3, 3, 3, 3]))).toEqual(mixOf(3, 0, 0))
      expect(await plan(reservation(12, 1.25), load([5, 3, 4, 1]))).toEqual(mixOf(3, 3, 0))
      expect(await plan(reservation(36, 0.5, 26_280), load([2, 2, 1, 1])), 'partly upfront').toEqual(mixOf(1, 2, 0))
    })

    test('with interruptible work on spot, overhead included', async () => {
      expect(await plan(reservation(12, 1), load([2, 2], [4, 1], 0.5))).toEqual(mixOf(2, 0, 7.5))
    })

    test('giving interruptible work what is left of reserved machines first', async () => {
      expect(await plan(reservation(12, 1), load([4, 1, 4], [0, 2, 1]))).toEqual(mixOf(4, 0, 1))
      expect(await plan(reservation(12, 0.375), load([0, 1], [3, 1])), 'reserved below spot').toEqual(mixOf(2, 0, 1))
    })

    test('with interruptible work on demand when spot is no cheaper, or not offered', async () => {
      const dear = { ...galley, spot: { usdPerHour: 1.5, freeMinutes: 0 } }
      expect(await plan(reservation(12, 1.875), load([1, 0], [2, 0], 0.5), dear)).toEqual(mixOf(0, 3, 0))
      expect(await plan(reservation(12, 1.875), load([1, 0], [2, 0], 0.25), dear), 'with less overhead').toEqual(mixOf(0, 1, 2.5))
      expect(await plan(reservation(12, 1.875), load([1, 0], [2, 0]), { ...galley, spot: null }), 'not offered').toEqual(mixOf(0, 3, 0))
      const even = { ...galley, spot: { usdPerHour: 1, freeMinutes: 0 } }
      expect(await plan(reservation(12, 1.875), load([1, 0], [2, 0], 1), even), 'just as dear').toEqual(mixOf(0, 3, 0))
    })

    test('with the fewest reserved of equally cheap mixes', async () => {
      expect(await plan(reservation(12, 1), load([4, 2]))).toEqual(mixOf(2, 2, 0))
      expect(await plan(reservation(12, 1), load([0, 0, 0]))).toEqual(mixOf(0, 0, 0))
    })

    test('and rejects an overhead below 0', async () => {
      await expect(plan(reservation(12, 1), load([1], [1], -0.5))).rejects.toMatchObject(rangeError('spotOverhead'))
    })

    const isCheapest = async ({ eighths, ...wanted }: reference.Load & { eighths: number }) => {
      const prices = Array.from({ length: 13 }, (_, reserved) => price(reserved, galley, eighths / 8, wanted).usd)
      const { usd, ...mix } = await submission.planMix(galley, reservation(12, eighths / 8), wanted)
      expect(usd, 'USD of the cheapest mix').toBeCloseTo(Math.min(...prices), 8)
      expect({ ...mix, usd: prices[mix.reserved] }).toEqual(price(mix.reserved, galley, eighths / 8, wanted))
    }
    test('at the lowest price for any load', checkProperty(loads, isCheapest))
  })
})
