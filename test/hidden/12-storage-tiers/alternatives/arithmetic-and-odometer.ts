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

const isAmount = (amount: number) => amount >= 0 && amount !== Number.POSITIVE_INFINITY

const perMonth = (tier: Tier, objects: Objects) => {
  const bytes = tier.extraBytes + (objects.bytes > tier.minimumBytes ? objects.bytes : tier.minimumBytes)
  return (objects.count * bytes * tier.usdPerGbMonth) / bytesPerGb
}

const perRead = (tier: Tier, bytes: number) => tier.usdPerThousandReads / 1e3 + tier.usdPerGbRead * (bytes / bytesPerGb)

export const monthlyUsd = (tier: Tier, objects: Objects, reads: number): number => {
  if (!isAmount(objects.count)) throw new RangeError('count')
  if (!isAmount(objects.bytes)) throw new RangeError('bytes')
  if (!isAmount(reads)) throw new RangeError('reads')
  return perMonth(tier, objects) + perRead(tier, objects.bytes) * reads
}

export const stayUsd = (tier: Tier, objects: Objects, days: number): number => {
  if (!isAmount(days)) throw new RangeError(`${days} days?`)
  return (perMonth(tier, objects) * Math.max(tier.minimumDays, days)) / daysPerMonth
}

export const breakEvenReads = (warm: Tier, cold: Tier, bytes: number): number => {
  const kept = perMonth(cold, { count: 1, bytes }) - perMonth(warm, { count: 1, bytes })
  const read = perRead(warm, bytes) - perRead(cold, bytes)
  return kept >= 0 ? 0 : read >= 0 ? Number.POSITIVE_INFINITY : kept / read
}

const demandSpeed = (tiers: readonly Tier[], { maxWaitHours }: Phase) => {
  if (tiers.some((tier) => tier.waitHours <= maxWaitHours)) return
  const shortestWaitHours = tiers.reduce((least, tier) => Math.min(least, tier.waitHours), Number.POSITIVE_INFINITY)
  const error = new RangeError(`nothing within ${maxWaitHours} h`)
  throw Object.defineProperties(error, {
    name: { value: 'NoTierError', enumerable: true },
    maxWaitHours: { value: maxWaitHours, enumerable: true },
    shortestWaitHours: { value: shortestWaitHours, enumerable: true },
  })
}

const phaseReads = (tier: Tier, objects: Objects, phase: Phase) => (perRead(tier, objects.bytes) * phase.readsPerMonth * phase.days) / daysPerMonth

export const cheapestTier = (tiers: readonly Tier[], objects: Objects, phase: Phase): { readonly tier: string; readonly usd: number } => {
  demandSpeed(tiers, phase)
  const [best] = tiers
    .filter((tier) => tier.waitHours <= phase.maxWaitHours)
    .map((tier) => ({ tier: tier.name, usd: stayUsd(tier, objects, phase.days) + phaseReads(tier, objects, phase) }))
    .sort((one, other) => one.usd - other.usd)
  return best ?? { tier: '', usd: 0 }
}

/** Counts through all sequences of tiers like an odometer and keeps the best. */
export const planLifecycle = (tiers: readonly Tier[], objects: Objects, phases: readonly Phase[]): Plan => {
  if (phases.length === 0) throw new RangeError('there are no phases')
  phases.forEach((phase) => demandSpeed(tiers, phase))
  let best: Plan = { moves: [], usd: Number.POSITIVE_INFINITY }
  for (let number = 0; number < tiers.length ** phases.length; number++) {
    const digits = phases.map((_, at) => Math.floor(number / tiers.length ** (phases.length - 1 - at)) % tiers.length)
    if (digits.some((digit, at) => digit < (digits[at - 1] ?? 0))) continue
    const starts = phases.map((_, at) => phases.slice(0, at).reduce((sum, phase) => sum + phase.days, 0))
    const end = phases.reduce((sum, phase) => sum + phase.days, 0)
    const entered = digits.flatMap((digit, at) => (digit === digits[at - 1] ? [] : [{ at, tier: tiers[digit] }]))
    let usd = 0
    phases.forEach((phase, at) => {
      const tier = tiers[digits[at] ?? 0]
      if (tier === undefined || tier.waitHours > phase.maxWaitHours) usd = Number.NaN
      else usd += phaseReads(tier, objects, phase)
    })
    const moves: { day: number; tier: string }[] = []
    entered.forEach(({ at, tier }, turn) => {
      if (tier === undefined) return
      const leaves = starts[entered[turn + 1]?.at ?? phases.length] ?? end
      const day = starts[at] ?? 0
      usd += stayUsd(tier, objects, leaves - day)
      if (turn > 0) usd += (tier.usdPerThousandMoved / 1000) * objects.count
      moves.push({ day, tier: tier.name })
    })
    if (usd < best.usd || (usd === best.usd && moves.length < best.moves.length)) best = { moves, usd }
  }
  return best
}
