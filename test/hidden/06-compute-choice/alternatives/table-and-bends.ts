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

const rank = { code: 0, image: 1, machine: 2, function: 0, container: 1, 'virtual machine': 2 }

/** One row for each obstacle: its name, and when it is there. */
const questions: Record<Obstacle, (workload: Workload, offer: Offer) => boolean> = {
  duration: ({ pieceMs, runMs }, { maxPieceMs, maxRunMs }) => !(pieceMs <= maxPieceMs && runMs <= maxRunMs),
  memory: (workload, offer) => workload.memoryGib - offer.memoryGib > 0,
  gpu: (workload, offer) => Number(workload.hasGpu) > Number(offer.hasGpu),
  state: (workload, offer) => Number(workload.keepsState) > Number(offer.keepsState),
  control: (workload, offer) => rank[workload.control] > rank[offer.control],
}
const order: readonly Obstacle[] = ['duration', 'memory', 'gpu', 'state', 'control']

export const findObstacles = (workload: Workload, offer: Offer): Obstacle[] => order.filter((name) => questions[name](workload, offer))

const isPerUse = (price: PerUse | PerHour): price is PerUse => 'stepMs' in price

export const priceMonth = (workload: Workload, price: PerUse | PerHour): number => {
  const { runMs, runsPerMonth, peakRunsPerSecond, memoryGib } = workload
  const named: [string, number][] = [
    ['runMs', runMs],
    ['runsPerMonth', runsPerMonth],
    ['peakRunsPerSecond', peakRunsPerSecond],
    ['memoryGib', memoryGib],
  ]
  const wrong = named.find(([, value]) => !Number.isFinite(value) || value < 0)
  if (wrong) throw new RangeError(`${wrong[0]} is ${wrong[1]}`)
  if (runsPerMonth / (hoursPerMonth * 3600) > peakRunsPerSecond) throw new RangeError('raise peakRunsPerSecond')
  if (!isPerUse(price)) return fleet(workload, price)
  return Math.max(0, runsPerMonth - price.freeRuns) * (price.usdPerMillion / 1e6) + timeUsd(workload, price)
}

const fleet = ({ peakRunsPerSecond, runMs }: Workload, { usdPerHour, runsAtOnce }: PerHour): number =>
  usdPerHour * hoursPerMonth * Math.max(Math.ceil((peakRunsPerSecond * runMs) / (1000 * runsAtOnce)), 1)

const gibSeconds = ({ runMs, memoryGib }: Workload, { stepMs }: PerUse): number => (Math.ceil(runMs / stepMs) * stepMs * memoryGib) / 1000

const timeUsd = (workload: Workload, price: PerUse): number => {
  const paid = workload.runsPerMonth * gibSeconds(workload, price) - price.freeGibSeconds
  return paid > 0 ? paid * price.usdPerGibSecond : 0
}

/** Walks along the line of costs from bend to bend. */
export const findBreakEven = (workload: Workload, perUse: PerUse, perHour: PerHour): number | null => {
  const each = gibSeconds(workload, perUse)
  const bends = [
    { at: perUse.freeRuns, slope: perUse.usdPerMillion / 1e6 },
    { at: each > 0 ? perUse.freeGibSeconds / each : Infinity, slope: each * perUse.usdPerGibSecond },
  ].sort((left, right) => left.at - right.at)
  let missing = fleet(workload, perHour)
  let slope = 0
  let at = 0
  for (const bend of [...bends, { at: workload.peakRunsPerSecond * 3600 * hoursPerMonth, slope: 0 }].sort((left, right) => left.at - right.at)) {
    const gain = (bend.at - at) * slope
    if (gain >= missing) return at + missing / slope
    missing -= gain
    at = bend.at
    if (bend.slope === 0 && at === workload.peakRunsPerSecond * 3600 * hoursPerMonth) return null
    slope += bend.slope
  }
  return null
}

export const reviewRules = (workload: Workload, offers: readonly Offer[], longRunMs: number, steadyShare: number): Finding[] => {
  const byUse = offers.filter(({ price }) => isPerUse(price))
  const rivals = offers.filter((offer) => !isPerUse(offer.price) && findObstacles(workload, offer).length === 0)
  const bar = rivals.map(({ price }) => priceMonth(workload, price)).sort((left, right) => left - right)[0] ?? Infinity
  const without = (obstacle: Obstacle) => byUse.filter((offer) => !questions[obstacle](workload, offer))
  const findings: (false | { rule: Rule; offers: Offer[] })[] = [
    workload.runMs > longRunMs && { rule: 'long-running', offers: without('duration') },
    workload.hasGpu && { rule: 'gpu', offers: without('gpu') },
    workload.keepsState && { rule: 'stateful', offers: without('state') },
    workload.runsPerMonth >= workload.peakRunsPerSecond * 3600 * hoursPerMonth * steadyShare && {
      rule: 'constant-load',
      offers: byUse.filter(({ price }) => priceMonth(workload, price) <= bar),
    },
  ]
  return findings.flatMap((finding) => (finding ? [{ rule: finding.rule, exceptions: finding.offers.map(({ name }) => name) }] : []))
}

export const chooseOffer = (workload: Workload, offers: readonly Offer[], maxPremium: number): Choice => {
  if (Number.isNaN(maxPremium) || maxPremium < 1) throw new RangeError(`maxPremium ${maxPremium}`)
  const priced = offers.map((offer) => ({ offer, obstacles: findObstacles(workload, offer), usdPerMonth: priceMonth(workload, offer.price) }))
  const fitting = priced.filter(({ obstacles }) => !obstacles.length).sort((left, right) => left.usdPerMonth - right.usdPerMonth)
  const cheapest = fitting[0]
  if (!cheapest) {
    const error = new Error('no offer')
    error.name = 'NoOfferError'
    throw Object.assign(error, { obstacles: Object.fromEntries(priced.map(({ offer, obstacles }) => [offer.name, obstacles])) })
  }
  const affordable = fitting.filter(({ usdPerMonth }) => usdPerMonth <= cheapest.usdPerMonth * maxPremium)
  const simplest = Math.min(...affordable.map(({ offer }) => rank[offer.kind]))
  const { offer, usdPerMonth } = affordable.find((one) => rank[one.offer.kind] === simplest) ?? cheapest
  return { name: offer.name, kind: offer.kind, usdPerMonth }
}
