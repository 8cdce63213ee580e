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

/** A time in the lives of objects: its days, the reads of whole objects in a month (those of all objects together), and how long a reader may wait. */
export type Phase = { readonly days: number; readonly readsPerMonth: number; readonly maxWaitHours: number }

/** From the day `moves[n].day` of their lives on, objects are in the tier of that name; the first day is 0. */
export type Plan = { readonly moves: readonly { readonly day: number; readonly tier: string }[]; readonly usd: number }

/** One month of storage and this many reads of whole objects.
 * @throws RangeError that says count, bytes or reads, if it is negative or not finite */
export function monthlyUsd(tier: Tier, objects: Objects, reads: number): number {
  throw new Error('NotImplemented: monthlyUsd')
}
/** Storage, without reads, for objects that leave the tier after `days`.
 * @throws RangeError that says days, if they are negative or not finite */
export function stayUsd(tier: Tier, objects: Objects, days: number): number {
  throw new Error('NotImplemented: stayUsd')
}
/** Reads per object and month at which both tiers cost the same. 0: storing such an object in `cold` saves nothing, whatever reads cost;
 * Infinity: it does save, and reading costs no more than in `warm`. */
export function breakEvenReads(warm: Tier, cold: Tier, bytes: number): number {
  throw new Error('NotImplemented: breakEvenReads')
}
/** The cheapest of the tiers that are fast enough, for objects that are deleted after one phase, reads included; the first one in a tie.
 * @throws 'NoTierError' `{ maxWaitHours, shortestWaitHours }` (the fastest tier's) when all are too slow; `tiers` is never empty */
export function cheapestTier(tiers: readonly Tier[], objects: Objects, phase: Phase): { readonly tier: string; readonly usd: number } {
  throw new Error('NotImplemented: cheapestTier')
}
/** The cheapest way through `phases`, one tier for each, never back to one earlier in `tiers`; then the objects are deleted. The first tier is
 * entered free of charge. In a tie: fewest moves, then the earlier tier in the first phase that differs.
 * @throws NoTierError as above, for the first phase without a tier; RangeError that says phases when there are none */
export function planLifecycle(tiers: readonly Tier[], objects: Objects, phases: readonly Phase[]): Plan {
  throw new Error('NotImplemented: planLifecycle')
}
