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
/** Machines that are on all month, each with room for `runsAtOnce` runs at the same time. */
export type PerHour = Readonly<{ usdPerHour: number; runsAtOnce: number }>
/** `maxPieceMs` limits a piece that runs without a break, `maxRunMs` all pieces of a run together; Infinity is no limit. */
export type Offer = Machine & Readonly<{ name: string; kind: Kind; maxPieceMs: number; maxRunMs: number; price: PerUse | PerHour }>
/** `exceptions`: names of offers. */
export type Finding = Readonly<{ rule: Rule; exceptions: readonly string[] }>
export type Choice = Readonly<{ name: string; kind: Kind; usdPerMonth: number }>

/** A workload with the questions that one can ask of it. */
class Job {
  private readonly workload: Workload

  constructor(workload: Workload) {
    this.workload = workload
  }

  get mostRuns(): number {
    return this.workload.peakRunsPerSecond * hoursPerMonth * 60 * 60
  }

  check(): void {
    const { runMs, runsPerMonth, peakRunsPerSecond, memoryGib } = this.workload
    for (const [name, value] of Object.entries({ runMs, runsPerMonth, peakRunsPerSecond, memoryGib })) {
      if (!(value >= 0 && value < Infinity)) throw new RangeError(`bad ${name}`)
    }
    if (runsPerMonth > this.mostRuns) throw new RangeError('peakRunsPerSecond is too small')
  }

  obstacles(offer: Offer): Obstacle[] {
    const result: Obstacle[] = []
    const w = this.workload
    if (w.runMs > offer.maxRunMs || w.pieceMs > offer.maxPieceMs) result.push('duration')
    if (w.memoryGib > offer.memoryGib) result.push('memory')
    if (w.hasGpu && !offer.hasGpu) result.push('gpu')
    if (w.keepsState && !offer.keepsState) result.push('state')
    if (w.control === 'machine' && offer.control !== 'machine') result.push('control')
    else if (w.control === 'image' && offer.control === 'code') result.push('control')
    return result
  }

  fits(offer: Offer): boolean {
    return this.obstacles(offer).length === 0
  }

  cost(price: PerUse | PerHour, runs = this.workload.runsPerMonth): number {
    const w = this.workload
    if ('usdPerHour' in price) {
      const inFlight = w.peakRunsPerSecond * (w.runMs / 1000)
      const machines = Math.ceil(inFlight / price.runsAtOnce) || 1
      return machines * price.usdPerHour * hoursPerMonth
    }
    const rest = w.runMs % price.stepMs
    const ms = rest === 0 ? w.runMs : w.runMs - rest + price.stepMs
    const seconds = (runs * ms * w.memoryGib) / 1000
    let usd = 0
    if (runs > price.freeRuns) usd += ((runs - price.freeRuns) * price.usdPerMillion) / 1e6
    if (seconds > price.freeGibSeconds) usd += (seconds - price.freeGibSeconds) * price.usdPerGibSecond
    return usd
  }
}

export function findObstacles(workload: Workload, offer: Offer): Obstacle[] {
  return new Job(workload).obstacles(offer)
}

export function priceMonth(workload: Workload, price: PerUse | PerHour): number {
  const job = new Job(workload)
  job.check()
  return job.cost(price)
}

/** Halves the interval in which the answer lies until it is as narrow as a number can be. */
export function findBreakEven(workload: Workload, perUse: PerUse, perHour: PerHour): number | null {
  const job = new Job(workload)
  const target = job.cost(perHour)
  let low = 0
  let high = job.mostRuns
  if (job.cost(perUse, high) < target) return null
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (job.cost(perUse, middle) < target) low = middle
    else high = middle
  }
  return high
}

export function reviewRules(workload: Workload, offers: readonly Offer[], longRunMs: number, steadyShare: number): Finding[] {
  const job = new Job(workload)
  const findings: Finding[] = []
  const add = (rule: Rule, copes: (offer: Offer) => boolean) => {
    const exceptions: string[] = []
    for (const offer of offers) if (!('usdPerHour' in offer.price) && copes(offer)) exceptions.push(offer.name)
    findings.push({ rule, exceptions })
  }
  if (workload.runMs > longRunMs) add('long-running', (offer) => !job.obstacles(offer).includes('duration'))
  if (workload.hasGpu) add('gpu', (offer) => offer.hasGpu)
  if (workload.keepsState) add('stateful', (offer) => offer.keepsState)
  if (workload.runsPerMonth / job.mostRuns >= steadyShare) {
    const rivals = offers.filter((offer) => 'usdPerHour' in offer.price && job.fits(offer))
    add('constant-load', (offer) => rivals.every((rival) => job.cost(offer.price) <= job.cost(rival.price)))
  }
  return findings
}

class NoOfferError extends Error {
  obstacles: Record<string, Obstacle[]>

  constructor(obstacles: Record<string, Obstacle[]>) {
    super('nothing fits')
    this.name = 'NoOfferError'
    this.obstacles = obstacles
  }
}

export function chooseOffer(workload: Workload, offers: readonly Offer[], maxPremium: number): Choice {
  if (Number.isNaN(maxPremium) || maxPremium < 1) throw new RangeError('maxPremium must not be below 1')
  const job = new Job(workload)
  job.check()
  const fitting = offers.filter((offer) => job.fits(offer))
  if (fitting.length === 0) {
    const obstacles: Record<string, Obstacle[]> = {}
    for (const offer of offers) obstacles[offer.name] = job.obstacles(offer)
    throw new NoOfferError(obstacles)
  }
  const cheapest = fitting.reduce((best, offer) => Math.min(best, job.cost(offer.price)), Infinity)
  for (const kind of ['function', 'container', 'virtual machine'] as const) {
    let best: Choice | undefined
    for (const offer of fitting) {
      const usdPerMonth = job.cost(offer.price)
      if (offer.kind !== kind || usdPerMonth > cheapest * maxPremium) continue
      if (best === undefined || usdPerMonth < best.usdPerMonth) best = { name: offer.name, kind, usdPerMonth }
    }
    if (best) return best
  }
  throw new Error('unreachable')
}
