import { fc } from '#suite'
import type { Objects, Phase, Plan, Tier } from '../../../solutions/12-storage-tiers/storage-tiers.ts'

const gb = 2 ** 30

/** Tiers that nobody sells, from warm to cold, at prices that binary fractions hold exactly. */
export const deck: Tier = {
  name: 'Deck',
  usdPerGbMonth: 1,
  usdPerGbRead: 0,
  usdPerThousandReads: 0.25,
  usdPerThousandMoved: 64,
  minimumBytes: 0,
  extraBytes: 0,
  minimumDays: 0,
  waitHours: 0,
}
export const hold: Tier = {
  name: 'Hold',
  usdPerGbMonth: 0.5,
  usdPerGbRead: 0.25,
  usdPerThousandReads: 0.5,
  usdPerThousandMoved: 16,
  minimumBytes: 2 ** 20,
  extraBytes: 0,
  minimumDays: 60,
  waitHours: 0,
}
export const cellar: Tier = {
  name: 'Cellar',
  usdPerGbMonth: 0.125,
  usdPerGbRead: 1,
  usdPerThousandReads: 2,
  usdPerThousandMoved: 32,
  minimumBytes: 0,
  extraBytes: 2 ** 18,
  minimumDays: 120,
  waitHours: 6,
}
export const reef: Tier = {
  name: 'Reef',
  usdPerGbMonth: 0.0625,
  usdPerGbRead: 2,
  usdPerThousandReads: 4,
  usdPerThousandMoved: 128,
  minimumBytes: 2 ** 19,
  extraBytes: 2 ** 18,
  minimumDays: 240,
  waitHours: 30,
}
export const harbour: readonly Tier[] = [deck, hold, cellar, reef]

/** Days, reads a month, and hours to wait at most. */
export type Triple = readonly [number, number, number]

export const life = (...phases: readonly Triple[]): Phase[] => phases.map(([days, readsPerMonth, maxWaitHours]) => ({ days, readsPerMonth, maxWaitHours }))

export const storageOf = (tier: Tier, { count, bytes }: Objects, days: number): number =>
  (Math.max(days, tier.minimumDays) / 30) * tier.usdPerGbMonth * ((Math.max(bytes, tier.minimumBytes) + tier.extraBytes) / gb) * count

export const readingOf = (tier: Tier, { bytes }: Objects, reads: number): number => reads * ((bytes / gb) * tier.usdPerGbRead + tier.usdPerThousandReads / 1000)

/** The lowest price of a life from `phases[0]` on, for objects that have been in `harbour[at]` for some days. */
export function cheapest(objects: Objects, phases: readonly Phase[], at = -1, days = 0): number {
  const [phase, ...later] = phases
  const here = harbour[at]
  if (phase === undefined) return here === undefined ? 0 : storageOf(here, objects, days)
  const ways = harbour.entries().filter(([to, tier]) => to >= at && tier.waitHours <= phase.maxWaitHours)
  return Math.min(
    ...ways.map(([to, tier]) => {
      const reading = readingOf(tier, objects, (phase.readsPerMonth * phase.days) / 30)
      if (to === at) return reading + cheapest(objects, later, at, days + phase.days)
      const leaving = here === undefined ? 0 : storageOf(here, objects, days) + (objects.count / 1000) * tier.usdPerThousandMoved
      return leaving + reading + cheapest(objects, later, to, phase.days)
    }),
  )
}

/** What the moves of a plan come to; NaN when they are no plan for these phases. */
export function priceOf(objects: Objects, phases: readonly Phase[], moves: Plan['moves']): number {
  const end = phases.reduce((sum, phase) => sum + phase.days, 0)
  let start = 0
  let usd = moves[0]?.day === 0 ? 0 : Number.NaN
  for (const { days, readsPerMonth, maxWaitHours } of phases) {
    const day = start
    const tier = harbour.find((one) => one.name === moves.findLast((move) => move.day <= day)?.tier)
    usd += tier === undefined || tier.waitHours > maxWaitHours ? Number.NaN : readingOf(tier, objects, (readsPerMonth * days) / 30)
    start += days
  }
  for (const [index, move] of moves.entries()) {
    const tier = harbour.find((one) => one.name === move.tier)
    if (tier === undefined) return Number.NaN
    usd += storageOf(tier, objects, (moves[index + 1]?.day ?? end) - move.day)
    usd += index === 0 ? 0 : (objects.count / 1000) * tier.usdPerThousandMoved
  }
  return usd
}

export const anyObjects = fc.record({ count: fc.integer({ min: 1, max: 5_000 }), bytes: fc.integer({ min: 0, max: 2 ** 22 }) })

/** Reads grow rarer with age, so that there is a reason to move. */
const phase = fc.record({
  days: fc.integer({ min: 1, max: 400 }),
  readsPerMonth: fc.integer({ min: 0, max: 20_000 }),
  maxWaitHours: fc.constantFrom(0, 5, 6, 29, 30, 100),
})
export const lives = fc.record({
  objects: fc.record({ count: fc.integer({ min: 1, max: 2_000 }), bytes: fc.integer({ min: 2 ** 16, max: 2 ** 28 }) }),
  phases: fc
    .array(phase, { minLength: 1, maxLength: 4 })
    .map((some) =>
      some.toSorted((one, other) => other.readsPerMonth - one.readsPerMonth).map((one, age) => ({ ...one, readsPerMonth: one.readsPerMonth >> (4 * age) })),
    ),
})
