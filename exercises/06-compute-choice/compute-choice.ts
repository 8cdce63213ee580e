/** From least to most to manage. */
export type Kind = 'function' | 'container' | 'virtual machine'
/** What is yours to shape, each including the one before: your code, the image it runs in, the whole machine with kernel and drivers. */
export type Control = 'code' | 'image' | 'machine'
export type Obstacle = 'duration' | 'memory' | 'gpu' | 'state' | 'control'
export type Rule = 'long-running' | 'gpu' | 'stateful' | 'constant-load'

export const hoursPerMonth = 730

/** What a workload needs, and what an offer has. State: a run finds what earlier runs left in memory or on the local disk. */
export type Machine = Readonly<{ memoryGib: number; hasGpu: boolean; keepsState: boolean; control: Control }>
/** A run answers one request or does one job; `pieceMs` is the longest piece of it that cannot be interrupted and resumed. */
export type Workload = Machine & Readonly<{ runMs: number; pieceMs: number; runsPerMonth: number; peakRunsPerSecond: number }>
/** Serverless. A run's time is rounded up to a multiple of `stepMs`; `usdPerMillion` buys a million runs; free amounts are monthly. */
export type PerUse = Readonly<{ usdPerMillion: number; usdPerGibSecond: number; stepMs: number; freeRuns: number; freeGibSeconds: number }>
/** Machines that are on all month, each with room for `runsAtOnce` runs at the same time; an hour costs more than 0. */
export type PerHour = Readonly<{ usdPerHour: number; runsAtOnce: number }>
/** `maxPieceMs` limits a piece that runs without a break, `maxRunMs` all pieces of a run together; Infinity is no limit. */
export type Offer = Machine & Readonly<{ name: string; kind: Kind; maxPieceMs: number; maxRunMs: number; price: PerUse | PerHour }>
/** `exceptions`: names of offers. */
export type Finding = Readonly<{ rule: Rule; exceptions: readonly string[] }>
export type Choice = Readonly<{ name: string; kind: Kind; usdPerMonth: number }>

/** What stands in the way of the workload on this offer, in the order of the type Obstacle. */
export function findObstacles(workload: Workload, offer: Offer): Obstacle[] {
  throw new Error('NotImplemented: findObstacles')
}

/**
 * US dollars a month, not rounded. By use: runs and GiB-seconds (of the workload's memory), each beyond its free amount. By the hour:
 * machines for the runs in flight at the peak (runs a second × seconds a run), at least one, for `hoursPerMonth` hours.
 * @throws RangeError naming the first of runMs, runsPerMonth, peakRunsPerSecond and memoryGib that is negative or not finite,
 * or else peakRunsPerSecond when a month at that peak holds fewer than `runsPerMonth` runs
 */
export function priceMonth(workload: Workload, price: PerUse | PerHour): number {
  throw new Error('NotImplemented: priceMonth')
}

/** The fewest runs a month, not rounded, whose use costs as much as the machines for the peak; null: not even a month at the peak does. */
export function findBreakEven(workload: Workload, perUse: PerUse, perHour: PerHour): number | null {
  throw new Error('NotImplemented: findBreakEven')
}

/**
 * The rules of thumb against serverless that apply, in the order of the type Rule: a run longer than `longRunMs`, a GPU needed, state needed,
 * at least `steadyShare` of the runs that a month at the peak holds. With each, in the order given, the offers by use that are exceptions:
 * without that obstacle ('duration', 'gpu', 'state'); under constant load, no dearer than the cheapest offer by the hour that has no
 * obstacle at all; without such an offer, all of them. Other obstacles of an offer by use do not count here.
 */
export function reviewRules(workload: Workload, offers: readonly Offer[], longRunMs: number, steadyShare: number): Finding[] {
  throw new Error('NotImplemented: reviewRules')
}

/**
 * Of the offers without obstacles that cost at most `maxPremium` times the cheapest of them: the least to manage, then the cheapest, then the first.
 * @throws RangeError naming maxPremium unless it is at least 1; NoOfferError, an Error of that `name` with `obstacles`, by offer name
 */
export function chooseOffer(workload: Workload, offers: readonly Offer[], maxPremium: number): Choice {
  throw new Error('NotImplemented: chooseOffer')
}
