/** The units of all prices here: a GB is 2 ** 30 bytes, a month 30 days. No result in USD is rounded. */
export const bytesPerGb = 2 ** 30
export const daysPerMonth = 30

export interface Tier {
  readonly name: string
  readonly usdPerGbMonth: number
  readonly usdPerGbRead: number
  readonly usdPerThousandReads: number
  /** For objects that a lifecycle rule moves into this tier. */
  readonly usdPerThousandMoved: number
  /** A smaller object is stored at the price of one of this size. */
  readonly minimumBytes: number
  /** Billed as storage for each object, on top of its size or the minimum. */
  readonly extraBytes: number
  /** An object that leaves the tier earlier is billed as if it had stayed that long. */
  readonly minimumDays: number
  /** Longest time from asking for an object to its first byte. */
  readonly waitHours: number
}

/** A number of objects of the same size. */
export type Objects = { readonly count: number; readonly bytes: number }

/** A time in the lives of objects, how often in a month a whole object is read, all objects together, and how long a reader may wait. */
export type Phase = { readonly days: number; readonly readsPerMonth: number; readonly maxWaitHours: number }

/** From the day `moves[n].day` of their lives on, objects are in the tier of that name; the first day is 0. */
export type Plan = { readonly moves: readonly { readonly day: number; readonly tier: string }[]; readonly usd: number }

function requireAmounts(amounts: Readonly<Record<string, number>>): void {
  for (const [name, amount] of Object.entries(amounts)) {
    if (!(amount >= 0 && amount < Infinity)) throw new RangeError(`${name} must be 0 or more, got ${amount}`)
  }
}

function storageUsdPerMonth(tier: Tier, { count, bytes }: Objects): number {
  const billedBytes = Math.max(bytes, tier.minimumBytes) + tier.extraBytes
  return ((count * billedBytes) / bytesPerGb) * tier.usdPerGbMonth
}

/** One read of one whole object. */
function readUsd(tier: Tier, bytes: number): number {
  return (bytes / bytesPerGb) * tier.usdPerGbRead + tier.usdPerThousandReads / 1000
}

/** Storage by billed size, reads by true size. */
export function monthlyUsd(tier: Tier, objects: Objects, reads: number): number {
  requireAmounts({ ...objects, reads })
  return storageUsdPerMonth(tier, objects) + reads * readUsd(tier, objects.bytes)
}

/** Bills the minimum stay at least. */
export function stayUsd(tier: Tier, objects: Objects, days: number): number {
  requireAmounts({ days })
  return storageUsdPerMonth(tier, objects) * (Math.max(days, tier.minimumDays) / daysPerMonth)
}

/** Divides what storage saves by what a read adds. */
export function breakEvenReads(warm: Tier, cold: Tier, bytes: number): number {
  const object = { count: 1, bytes }
  const saved = storageUsdPerMonth(warm, object) - storageUsdPerMonth(cold, object)
  const added = readUsd(cold, bytes) - readUsd(warm, bytes)
  if (saved <= 0) return 0
  return added <= 0 ? Infinity : saved / added
}

/** The tiers that are fast enough, never none. */
function fastTiers(tiers: readonly Tier[], maxWaitHours: number): readonly Tier[] {
  const fast = tiers.filter((tier) => tier.waitHours <= maxWaitHours)
  if (fast.length > 0) return fast
  const shortestWaitHours = Math.min(...tiers.map((tier) => tier.waitHours))
  const message = `readers wait ${maxWaitHours} h at most, and the fastest tier takes ${shortestWaitHours} h`
  throw Object.assign(new Error(message), { name: 'NoTierError', maxWaitHours, shortestWaitHours })
}

const readsUsd = (tier: Tier, { bytes }: Objects, { days, readsPerMonth }: Phase): number =>
  (days / daysPerMonth) * readsPerMonth * readUsd(tier, bytes)

/** Prices each tier for the whole phase. */
export function cheapestTier(tiers: readonly Tier[], objects: Objects, phase: Phase): { readonly tier: string; readonly usd: number } {
  const offers = fastTiers(tiers, phase.maxWaitHours).map((tier) => {
    return { tier: tier.name, usd: stayUsd(tier, objects, phase.days) + readsUsd(tier, objects, phase) }
  })
  return offers.reduce((best, offer) => (offer.usd < best.usd ? offer : best))
}

/** Prices every way from warm to cold; the warmest come first. */
export function planLifecycle(tiers: readonly Tier[], objects: Objects, phases: readonly Phase[]): Plan {
  if (phases.length === 0) throw new RangeError('phases must not be empty')
  const coldest = (route: readonly Tier[]) => tiers.findIndex(({ name }) => name === route.at(-1)?.name)
  let routes: readonly (readonly Tier[])[] = [[]]
  for (const { maxWaitHours } of phases) {
    const fast = fastTiers(tiers, maxWaitHours)
    routes = routes.flatMap((route) => fast.filter((tier) => tiers.indexOf(tier) >= coldest(route)).map((tier) => [...route, tier]))
  }
  const plans = routes.map((route) => planFor(route, objects, phases))
  return plans.reduce((best, plan) => ((plan.usd - best.usd || plan.moves.length - best.moves.length) < 0 ? plan : best))
}

/** Adds up the stays, each of them the neighbouring phases in one tier. */
function planFor(route: readonly Tier[], objects: Objects, phases: readonly Phase[]): Plan {
  const moves: { day: number; tier: string }[] = []
  let [usd, day, stayDays] = [0, 0, 0]
  for (const [index, tier] of route.entries()) {
    const phase = phases[index]
    if (phase === undefined) break
    if (tier !== route[index - 1]) {
      usd += moves.length === 0 ? 0 : (objects.count / 1000) * tier.usdPerThousandMoved
      moves.push({ day, tier: tier.name })
      stayDays = 0
    }
    day += phase.days
    stayDays += phase.days
    usd += readsUsd(tier, objects, phase)
    if (tier !== route[index + 1]) usd += stayUsd(tier, objects, stayDays)
  }
  return { moves, usd }
}
