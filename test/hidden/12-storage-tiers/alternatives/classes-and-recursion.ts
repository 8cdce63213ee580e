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

class NoTierError extends Error {
  override name = 'NoTierError'
  readonly maxWaitHours: number
  readonly shortestWaitHours: number

  constructor(maxWaitHours: number, shortestWaitHours: number) {
    super('every tier is too slow')
    this.maxWaitHours = maxWaitHours
    this.shortestWaitHours = shortestWaitHours
  }
}

/** Objects in a tier. */
class Shelf {
  readonly name: string
  private readonly tier: Tier
  private readonly objects: Objects

  constructor(tier: Tier, objects: Objects) {
    this.tier = tier
    this.objects = objects
    this.name = tier.name
  }

  get usdPerDay(): number {
    let bytes = this.objects.bytes
    if (bytes < this.tier.minimumBytes) bytes = this.tier.minimumBytes
    bytes += this.tier.extraBytes
    return (this.tier.usdPerGbMonth / daysPerMonth / bytesPerGb) * bytes * this.objects.count
  }

  get usdPerRead(): number {
    return (this.tier.usdPerGbRead * this.objects.bytes) / bytesPerGb + this.tier.usdPerThousandReads * 0.001
  }

  get entryUsd(): number {
    return (this.tier.usdPerThousandMoved * this.objects.count) / 1000
  }

  storage(days: number): number {
    return this.usdPerDay * (days < this.tier.minimumDays ? this.tier.minimumDays : days)
  }

  reading(phase: Phase): number {
    return this.usdPerRead * phase.readsPerMonth * (phase.days / daysPerMonth)
  }

  isFastEnough(phase: Phase): boolean {
    return this.tier.waitHours <= phase.maxWaitHours
  }
}

function check(name: string, amount: number): void {
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`${name} is ${amount}`)
}

export function monthlyUsd(tier: Tier, objects: Objects, reads: number): number {
  check('count', objects.count)
  check('bytes', objects.bytes)
  check('reads', reads)
  const shelf = new Shelf(tier, objects)
  return shelf.usdPerDay * daysPerMonth + shelf.usdPerRead * reads
}

export function stayUsd(tier: Tier, objects: Objects, days: number): number {
  check('days', days)
  return new Shelf(tier, objects).storage(days)
}

export function breakEvenReads(warm: Tier, cold: Tier, bytes: number): number {
  // A GB-month keeps what must be equal exactly equal.
  const keep = (tier: Tier) => tier.usdPerGbMonth * (Math.max(tier.minimumBytes, bytes) + tier.extraBytes)
  const saved = (keep(warm) - keep(cold)) / bytesPerGb
  if (!(saved > 0)) return 0
  const read = (tier: Tier) => new Shelf(tier, { count: 1, bytes }).usdPerRead
  const added = read(cold) - read(warm)
  return added > 0 ? saved / added : Number.POSITIVE_INFINITY
}

function requireFast(tiers: readonly Tier[], phase: Phase): void {
  const shortest = [...tiers].sort((one, other) => one.waitHours - other.waitHours)[0]?.waitHours ?? 0
  if (shortest > phase.maxWaitHours) throw new NoTierError(phase.maxWaitHours, shortest)
}

export function cheapestTier(tiers: readonly Tier[], objects: Objects, phase: Phase): { readonly tier: string; readonly usd: number } {
  requireFast(tiers, phase)
  let tier = ''
  let usd = Number.POSITIVE_INFINITY
  for (const shelf of tiers.map((one) => new Shelf(one, objects))) {
    const price = shelf.storage(phase.days) + shelf.reading(phase)
    if (shelf.isFastEnough(phase) && price < usd) {
      tier = shelf.name
      usd = price
    }
  }
  return { tier, usd }
}

export function planLifecycle(tiers: readonly Tier[], objects: Objects, phases: readonly Phase[]): Plan {
  if (phases.length < 1) throw new RangeError('no phases')
  for (const phase of phases) requireFast(tiers, phase)
  const shelves = tiers.map((tier) => new Shelf(tier, objects))

  /** The best way on from a phase, for objects that have been on a shelf for some days. */
  const onwards = (index: number, at: number, since: number, today: number): Plan => {
    const phase = phases[index]
    const shelf = shelves[at]
    if (phase === undefined) return { moves: [], usd: shelf === undefined ? 0 : shelf.storage(today - since) }
    let best: Plan | undefined
    for (let to = Math.max(at, 0); to < shelves.length; to++) {
      const next = shelves[to]
      if (next === undefined || !next.isFastEnough(phase)) continue
      const isMove = to !== at
      const rest = onwards(index + 1, to, isMove ? today : since, today + phase.days)
      const leaving = isMove && shelf !== undefined ? shelf.storage(today - since) + next.entryUsd : 0
      const usd = leaving + next.reading(phase) + rest.usd
      const moves = isMove ? [{ day: today, tier: next.name }, ...rest.moves] : rest.moves
      if (best === undefined || usd < best.usd || (usd === best.usd && moves.length < best.moves.length)) best = { moves, usd }
    }
    return best ?? { moves: [], usd: Number.POSITIVE_INFINITY }
  }

  return onwards(0, -1, 0, 0)
}
