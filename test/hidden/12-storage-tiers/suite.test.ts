import { checkProperty, defineSuite, expect, test } from '#suite'
import exercise from '../../../exercises/12-storage-tiers/exercise.ts'
import type * as reference from '../../../solutions/12-storage-tiers/storage-tiers.ts'
import { anyObjects, cellar, cheapest, deck, harbour, hold, life, lives, priceOf, readingOf, reef, storageOf, type Triple } from './harbour.ts'

type Objects = reference.Objects
type Tier = reference.Tier

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })
const noTier = (maxWaitHours: number, shortestWaitHours: number) => ({ name: 'NoTierError', maxWaitHours, shortestWaitHours })
const crates = { count: 1_000, bytes: 2 ** 26 }

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('bills-a-month', () => {
    const bill = async (usd: number, tier: Tier, count: number, bytes: number, reads: number) =>
      expect(await submission.monthlyUsd(tier, { count, bytes }, reads), `${tier.name}, ${count} × ${bytes} B, ${reads} reads`).toBeCloseTo(usd, 8)

    test('of storage alone', async () => {
      await Promise.all([bill(20, deck, 40, 2 ** 29, 0), bill(10, hold, 40, 2 ** 29, 0), bill(0, deck, 0, 2 ** 29, 0)])
    })

    test('with reads, for each GB and for each request', async () => {
      await Promise.all([bill(20 + 0.004, deck, 40, 2 ** 29, 16), bill(10 + 2 + 0.008, hold, 40, 2 ** 29, 16), bill(192.384, reef, 0, 2 ** 30, 96)])
    })

    test('of small objects, stored as larger ones and read as they are', async () => {
      await Promise.all([bill(1, hold, 2_048, 2 ** 18, 0), bill(1 + 0.25 + 2.048, hold, 2_048, 2 ** 18, 4_096), bill(1, hold, 2_048, 2 ** 20, 0)])
    })

    test('with extra bytes for each object, small or large', async () => {
      await Promise.all([bill(0.25, cellar, 4_096, 2 ** 18, 0), bill(0.15625, cellar, 1_024, 2 ** 20, 0), bill(0.1875, reef, 4_096, 2 ** 10, 0)])
    })

    test('and rejects amounts that cannot be', async () => {
      const rejects = (named: string, count: number, bytes: number, reads: number) =>
        expect(submission.monthlyUsd(hold, { count, bytes }, reads), named).rejects.toMatchObject(rangeError(named))
      await Promise.all([rejects('count', -1, 5, 5), rejects('bytes', 5, -2, 5), rejects('bytes', 5, Number.POSITIVE_INFINITY, 5)])
      await Promise.all([rejects('reads', 5, 5, -0.5), rejects('reads', 5, 5, Number.NaN)])
    })

    const agrees = async (objects: Objects) => {
      const bills = await Promise.all(harbour.map((tier) => submission.monthlyUsd(tier, objects, 77)))
      // A stay that is as long as every minimum, and eight months long.
      harbour.forEach((tier, at) => {
        expect(bills[at], tier.name).toBeCloseTo(storageOf(tier, objects, 240) / 8 + readingOf(tier, objects, 77), 6)
      })
    }
    test('of any objects in any tier', checkProperty(anyObjects, agrees, 8))
  })

  task('bills-a-short-stay', () => {
    const stay = async (usd: number, tier: Tier, days: number, objects: Objects = { count: 4, bytes: 2 ** 30 }) =>
      expect(await submission.stayUsd(tier, objects, days), `${tier.name}, ${days} days`).toBeCloseTo(usd, 8)

    test('that is longer than the minimum by its days', async () => {
      await Promise.all([stay(6, hold, 90), stay(20 / 3, hold, 100), stay(10, deck, 75), stay(2 / 15, deck, 1)])
    })

    test('that is shorter by the minimum', async () => {
      await Promise.all([stay(4, hold, 0), stay(4, hold, 45), stay(4, hold, 60), stay(0.375, reef, 239, { count: 1_024, bytes: 2 ** 19 })])
    })

    test('by the size that the tier makes of an object', async () => {
      await Promise.all([stay(3, hold, 90, { count: 2_048, bytes: 9 }), stay(1, cellar, 240, { count: 2_048, bytes: 2 ** 18 })])
    })

    test('and rejects days that cannot be', async () => {
      for (const days of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
        await expect(submission.stayUsd(deck, crates, days), String(days)).rejects.toMatchObject(rangeError('days'))
      }
    })
  })

  task('finds-the-break-even-reads', () => {
    const breaksEven = async (reads: number, warm: Tier, cold: Tier, bytes: number) =>
      expect(await submission.breakEvenReads(warm, cold, bytes), `${warm.name} to ${cold.name}, ${bytes} B`).toBeCloseTo(reads, 8)
    const sink = { ...hold, name: 'Sink', usdPerGbMonth: 0.25 }

    test('where the saving on storage is used up', async () => {
      await Promise.all([breaksEven(0.5 / 0.25025, deck, hold, 2 ** 30), breaksEven(0.125 / 0.06275, deck, hold, 2 ** 28)])
    })

    test('with the size that each tier makes of an object', async () => {
      await breaksEven(0.25 / 1_024 / (0.75 / 4_096 + 0.00025), deck, hold, 0.75 * 2 ** 20)
      await breaksEven((0.25 - 1_025 / 32_768) / 0.25175, deck, cellar, 2 ** 28)
    })

    test('at 0 when an object is too small to save anything', async () => {
      await Promise.all([breaksEven(0, deck, hold, 2 ** 19), breaksEven(0, deck, hold, 2 ** 10), breaksEven(0, { ...sink, usdPerGbRead: 9 }, hold, 2 ** 30)])
      await breaksEven(0, { ...hold, usdPerGbRead: 9 }, hold, 2 ** 30)
    })

    test('never when reading costs no more', async () => {
      await Promise.all([breaksEven(Infinity, hold, sink, 2 ** 30), breaksEven(Infinity, hold, { ...sink, usdPerThousandReads: 0.25 }, 2 ** 20)])
    })
  })

  task('picks-the-cheapest-tier', () => {
    const pick = async (tier: string, usd: number, objects: Objects, [days, reads, wait]: Triple, tiers = harbour) => {
      const [phase] = life([days, reads, wait])
      const choice = phase && (await submission.cheapestTier(tiers, objects, phase))
      const situation = `${days} days, ${reads} reads a month, ${wait} h`
      expect(choice, situation).toMatchObject({ tier })
      expect(choice?.usd, situation).toBeCloseTo(usd, 6)
    }

    test('the colder, the fewer the reads', async () => {
      await Promise.all([pick('Deck', 194.25, crates, [90, 9_000, 50]), pick('Hold', 142.125, crates, [90, 1_000, 50])])
      await Promise.all([pick('Cellar', 89.42207031, crates, [90, 300, 50]), pick('Reef', 69.48678385, crates, [400, 10, 50])])
    })

    test('unless the time is short or the objects are small', async () => {
      await Promise.all([pick('Deck', 62.5 / 3, crates, [10, 0, 50]), pick('Deck', 5 / 512, { count: 1_024, bytes: 2 ** 10 }, [300, 0, 50])])
    })

    test('that is fast enough', async () => {
      await Promise.all([pick('Hold', 108.2625, crates, [90, 300, 5]), pick('Cellar', 89.42207031, crates, [90, 300, 6])])
    })

    test('and the first of equally cheap ones', async () => {
      const twin = { ...hold, name: 'Twin' }
      await Promise.all([pick('Hold', 125, crates, [120, 0, 0], [deck, hold, twin]), pick('Twin', 125, crates, [120, 0, 0], [twin, hold, deck])])
    })

    test('and says so when none is fast enough', async () => {
      const [phase = { days: 1, readsPerMonth: 0, maxWaitHours: 0 }] = life([30, 0, 5.5])
      for (const tiers of [
        [cellar, reef],
        [reef, cellar],
      ]) {
        await expect(submission.cheapestTier(tiers, crates, phase)).rejects.toMatchObject(noTier(5.5, 6))
      }
    })
  })

  task('plans-a-lifecycle', () => {
    /** The tiers by the days on which they begin. */
    const path = (days: Readonly<Record<number, string>>) => Object.entries(days).map(([day, tier]) => ({ day: Number(day), tier }))
    const plans = async (objects: Objects, phases: readonly reference.Phase[], days: Readonly<Record<number, string>>, note = 'the moves') => {
      const { usd, moves } = await submission.planLifecycle(harbour, objects, phases)
      expect(moves, note).toEqual(path(days))
      expect(usd, 'USD of the plan').toBeCloseTo(priceOf(objects, phases, moves), 6)
    }

    test('of one phase, whose tier is free to enter', async () => {
      await plans(crates, life([400, 10, 50]), { 0: 'Reef' })
    })

    test('that grows colder with age', async () => {
      const long = life([30, 40_000, 0], [90, 1_200, 0], [200, 80, 6], [2_000, 0, 30])
      await plans({ ...crates, count: 2_000 }, long, { 0: 'Deck', 30: 'Hold', 120: 'Cellar', 320: 'Reef' })
    })

    test('with neighbouring phases in one tier as one stay', async () => {
      await plans(crates, life([30, 20_000, 0], [40, 10, 6], [100, 10, 6]), { 0: 'Deck', 30: 'Cellar' })
    })

    test('that stays when a move or a minimum costs more than it saves', async () => {
      await plans({ count: 1_000, bytes: 2 ** 22 }, life([30, 40_000, 0], [100, 0, 50]), { 0: 'Deck' }, 'small objects')
      await plans(crates, life([30, 20_000, 0], [20, 0, 50]), { 0: 'Deck' }, 'a short phase')
      await plans(crates, life([30, 20_000, 0], [60, 0, 50]), { 0: 'Deck', 30: 'Cellar' }, 'a longer phase')
    })

    test('that never goes back to a warmer tier', async () => {
      await plans(crates, life([240, 0, 50], [30, 20_000, 50]), { 0: 'Deck' })
    })

    test('that is fast enough in each phase', async () => {
      await plans(crates, life([30, 20_000, 0], [150, 0, 5], [300, 0, 6]), { 0: 'Deck', 30: 'Hold', 180: 'Cellar' })
    })

    test('with few moves, then warm tiers, among equally cheap ones', async () => {
      // Where all is free, everything is equally cheap in any arithmetic.
      const free = { ...deck, usdPerGbMonth: 0, usdPerThousandReads: 0, usdPerThousandMoved: 0 }
      const tiers = [{ ...free, name: 'Slow', waitHours: 9 }, free, { ...free, name: 'Other' }]
      const tie = (...phases: readonly Triple[]) => submission.planLifecycle(tiers, crates, life(...phases))
      expect(await tie([30, 9, 9], [30, 9, 0]), 'Slow, then Deck; or Deck all the time').toEqual({ moves: path({ 0: 'Deck' }), usd: 0 })
      expect(await tie([30, 9, 9], [30, 9, 10]), 'any of three').toEqual({ moves: path({ 0: 'Slow' }), usd: 0 })
    })

    test('and rejects phases without a tier, or none', async () => {
      const reject = (phases: readonly reference.Phase[], error: object) =>
        expect(submission.planLifecycle([cellar, reef], crates, phases)).rejects.toMatchObject(error)
      await reject(life([30, 0, 8], [30, 0, 3], [30, 0, 1]), noTier(3, 6))
      await reject([], rangeError('phases'))
    })

    const isCheapest = async ({ objects, phases }: { objects: Objects; phases: reference.Phase[] }) => {
      const { usd, moves } = await submission.planLifecycle(harbour, objects, phases)
      expect(usd, 'USD of the cheapest plan').toBeCloseTo(cheapest(objects, phases), 4)
      expect(priceOf(objects, phases, moves), 'what the moves come to, if they are a plan for these phases').toBeCloseTo(usd, 4)
    }
    test('at the lowest price for any life', checkProperty(lives, isCheapest))
  })
})
