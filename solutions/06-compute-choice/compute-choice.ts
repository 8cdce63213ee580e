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

const controls: readonly Control[] = ['code', 'image', 'machine']
const kinds: readonly Kind[] = ['function', 'container', 'virtual machine']

/** Asks one question for each obstacle. */
export function findObstacles(workload: Workload, offer: Offer): Obstacle[] {
  const found: readonly (readonly [Obstacle, boolean])[] = [
    ['duration', workload.pieceMs > offer.maxPieceMs || workload.runMs > offer.maxRunMs],
    ['memory', workload.memoryGib > offer.memoryGib],
    ['gpu', workload.hasGpu && !offer.hasGpu],
    ['state', workload.keepsState && !offer.keepsState],
    ['control', controls.indexOf(workload.control) > controls.indexOf(offer.control)],
  ]
  return found.filter(([, isThere]) => isThere).map(([obstacle]) => obstacle)
}

/** What a month costs, by use or by the hour. */
export function priceMonth(workload: Workload, price: PerUse | PerHour): number {
  requireNumbers(workload)
  return 'usdPerHour' in price ? fleetUsd(workload, price) : useUsd(workload, price)
}

function requireNumbers(workload: Workload): void {
  for (const field of ['runMs', 'runsPerMonth', 'peakRunsPerSecond', 'memoryGib'] as const) {
    const value = workload[field]
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`expected ${field} to be a number from 0 on, found ${value}`)
  }
  if (workload.runsPerMonth > mostRunsPerMonth(workload)) {
    throw new RangeError(`peakRunsPerSecond ${workload.peakRunsPerSecond} is too low for ${workload.runsPerMonth} runs a month`)
  }
}

const mostRunsPerMonth = ({ peakRunsPerSecond }: Workload): number => peakRunsPerSecond * 3_600 * hoursPerMonth

function useUsd(workload: Workload, price: PerUse): number {
  const paidRuns = Math.max(0, workload.runsPerMonth - price.freeRuns)
  const paidGibSeconds = Math.max(0, workload.runsPerMonth * gibSecondsPerRun(workload, price) - price.freeGibSeconds)
  return (paidRuns / 1_000_000) * price.usdPerMillion + paidGibSeconds * price.usdPerGibSecond
}

function gibSecondsPerRun({ runMs, memoryGib }: Workload, { stepMs }: PerUse): number {
  return ((Math.ceil(runMs / stepMs) * stepMs) / 1_000) * memoryGib
}

/** By Little's law, the runs in flight are the runs that start in a second times the seconds that each one takes. */
function fleetUsd({ peakRunsPerSecond, runMs }: Workload, { usdPerHour, runsAtOnce }: PerHour): number {
  const machines = Math.max(1, Math.ceil((peakRunsPerSecond * runMs) / 1_000 / runsAtOnce))
  return machines * usdPerHour * hoursPerMonth
}

/** The cost of use is the largest of three lines: runs alone, GiB-seconds alone, and both; the first to reach the fleet decides. */
export function findBreakEven(workload: Workload, perUse: PerUse, perHour: PerHour): number | null {
  const target = fleetUsd(workload, perHour)
  if (target === 0) return 0
  const usdPerRun = perUse.usdPerMillion / 1_000_000
  const secondsUsd = gibSecondsPerRun(workload, perUse) * perUse.usdPerGibSecond
  const freeRunsUsd = perUse.freeRuns * usdPerRun
  const freeSecondsUsd = perUse.freeGibSeconds * perUse.usdPerGibSecond
  const runs = Math.min(
    (target + freeRunsUsd) / usdPerRun,
    (target + freeSecondsUsd) / secondsUsd,
    (target + freeRunsUsd + freeSecondsUsd) / (usdPerRun + secondsUsd),
  )
  return runs <= mostRunsPerMonth(workload) ? runs : null
}

/** Says which rules of thumb apply, and which offers they do not apply to. */
export function reviewRules(workload: Workload, offers: readonly Offer[], longRunMs: number, steadyShare: number): Finding[] {
  const rivals = offers.filter((offer) => 'usdPerHour' in offer.price && findObstacles(workload, offer).length === 0)
  const rivalUsd = Math.min(...rivals.map((offer) => priceMonth(workload, offer.price)))
  const isFreeOf = (obstacle: Obstacle) => (offer: Offer) => !findObstacles(workload, offer).includes(obstacle)
  const isCheap = (offer: Offer) => priceMonth(workload, offer.price) <= rivalUsd
  const isSteady = workload.runsPerMonth >= steadyShare * mostRunsPerMonth(workload)
  const rules: readonly (readonly [rule: Rule, applies: boolean, copes: (offer: Offer) => boolean])[] = [
    ['long-running', workload.runMs > longRunMs, isFreeOf('duration')],
    ['gpu', workload.hasGpu, isFreeOf('gpu')],
    ['stateful', workload.keepsState, isFreeOf('state')],
    ['constant-load', isSteady, isCheap],
  ]
  const serverless = offers.filter((offer) => 'usdPerMillion' in offer.price)
  const applying = rules.filter(([, applies]) => applies)
  return applying.map(([rule, , copes]) => ({ rule, exceptions: serverless.filter(copes).map(({ name }) => name) }))
}

/** Sieves the offers: without obstacles, within the premium, least to manage, cheapest. */
export function chooseOffer(workload: Workload, offers: readonly Offer[], maxPremium: number): Choice {
  if (!(maxPremium >= 1)) throw new RangeError(`expected maxPremium to be at least 1, found ${maxPremium}`)
  const fitting = offers
    .filter((offer) => findObstacles(workload, offer).length === 0)
    .map(({ name, kind, price }) => ({ name, kind, usdPerMonth: priceMonth(workload, price) }))
  const limit = maxPremium * Math.min(...fitting.map(({ usdPerMonth }) => usdPerMonth))
  const [choice] = fitting
    .filter(({ usdPerMonth }) => usdPerMonth <= limit)
    .sort((left, right) => kinds.indexOf(left.kind) - kinds.indexOf(right.kind) || left.usdPerMonth - right.usdPerMonth)
  if (choice !== undefined) return choice
  const obstacles = Object.fromEntries(offers.map((offer) => [offer.name, findObstacles(workload, offer)]))
  throw Object.assign(new Error(`nothing runs this workload: ${JSON.stringify(obstacles)}`), { name: 'NoOfferError', obstacles })
}
