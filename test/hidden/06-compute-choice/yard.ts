import { expect, fc } from '#suite'
import type { Offer, PerHour, PerUse, Workload } from '../../../solutions/06-compute-choice/compute-choice.ts'

/** A goods yard whose services, limits and prices exist nowhere else. */
export const parcel: Workload = {
  runMs: 500,
  pieceMs: 500,
  runsPerMonth: 3_000_000,
  peakRunsPerSecond: 8,
  memoryGib: 4,
  hasGpu: false,
  keepsState: false,
  control: 'code',
}

export const metered: PerUse = { usdPerMillion: 3, usdPerGibSecond: 0.00002, stepMs: 1, freeRuns: 0, freeGibSeconds: 0 }
export const rented: PerHour = { usdPerHour: 0.2, runsAtOnce: 3 }

/** Prices at which a month at a peak of one run a second, 2,628,000 runs, costs exactly as much either way, in any arithmetic. */
export const evenUse: PerUse = { ...metered, usdPerMillion: 1_000_000, usdPerGibSecond: 0 }
export const evenHour: PerHour = { usdPerHour: 3_600, runsAtOnce: 3 }

export const slow = { peakRunsPerSecond: 1, runsPerMonth: 0 }
/** Prices by use under which only the runs cost anything. */
export const runsAlone = { freeRuns: 1_000_000, freeGibSeconds: 900_000_000, usdPerMillion: 300 }

export const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

const plain = { memoryGib: 8, hasGpu: false, keepsState: false, control: 'code' } as const
const endless = { maxPieceMs: Number.POSITIVE_INFINITY, maxRunMs: Number.POSITIVE_INFINITY }

export const handcar: Offer = { name: 'Handcar', kind: 'function', ...plain, maxPieceMs: 40_000, maxRunMs: 40_000, price: metered }
export const relay: Offer = {
  ...{ ...handcar, name: 'Relay', control: 'image', memoryGib: 2, maxRunMs: 7_000_000 },
  price: { usdPerMillion: 1, usdPerGibSecond: 0.000008, stepMs: 50, freeRuns: 0, freeGibSeconds: 0 },
}
export const boxcar: Offer = {
  ...{ name: 'Boxcar', kind: 'container', ...plain, control: 'image', hasGpu: true, maxPieceMs: 900_000, maxRunMs: 900_000 },
  price: { usdPerMillion: 2, usdPerGibSecond: 0.00001, stepMs: 100, freeRuns: 500_000, freeGibSeconds: 100_000 },
}
export const siding: Offer = { name: 'Siding', kind: 'container', ...plain, ...endless, control: 'image', price: { usdPerHour: 0.15, runsAtOnce: 5 } }
export const depot: Offer = { name: 'Depot', kind: 'virtual machine', ...plain, ...endless, keepsState: true, control: 'machine', price: rented }
export const furnace: Offer = { ...depot, name: 'Furnace', hasGpu: true, memoryGib: 64, price: { usdPerHour: 4.5, runsAtOnce: 2 } }
export const evenYard = [
  { ...siding, price: evenHour },
  { ...handcar, price: evenUse },
]
export const yard = [furnace, depot, siding, boxcar, relay, handcar]

const secondsPerMonth = 730 * 60 * 60
export const mostRuns = (workload: Workload) => workload.peakRunsPerSecond * secondsPerMonth

/** The cost by use and of the fleet, worked out another way than the reference does: part by part. */
export function costOf(workload: Workload, price: PerUse | PerHour): number {
  if ('runsAtOnce' in price) {
    let machines = 1
    while (machines * price.runsAtOnce * 1_000 < workload.peakRunsPerSecond * workload.runMs) machines += 1
    return machines * price.usdPerHour * 730
  }
  let billedMs = workload.runMs - (workload.runMs % price.stepMs)
  if (billedMs < workload.runMs) billedMs += price.stepMs
  const gibSeconds = (workload.runsPerMonth * workload.memoryGib * billedMs) / 1_000
  const runsUsd = workload.runsPerMonth > price.freeRuns ? ((workload.runsPerMonth - price.freeRuns) * price.usdPerMillion) / 1_000_000 : 0
  return runsUsd + (gibSeconds > price.freeGibSeconds ? (gibSeconds - price.freeGibSeconds) * price.usdPerGibSecond : 0)
}

const degree = { code: 1, image: 2, machine: 3 }
export function obstaclesOf(workload: Workload, offer: Offer): string[] {
  const isThere = {
    duration: Math.max(workload.pieceMs - offer.maxPieceMs, workload.runMs - offer.maxRunMs) > 0,
    memory: offer.memoryGib < workload.memoryGib,
    gpu: !offer.hasGpu && workload.hasGpu,
    state: !offer.keepsState && workload.keepsState,
    control: degree[offer.control] < degree[workload.control],
  }
  return Object.entries(isThere).flatMap(([name, is]) => (is ? [name] : []))
}

const control = fc.constantFrom('code' as const, 'image' as const, 'machine' as const)
const machine = { memoryGib: fc.integer({ min: 1, max: 4 }), hasGpu: fc.boolean(), keepsState: fc.boolean(), control }
const ms = fc.integer({ min: 1, max: 6 }).map((seconds) => seconds * 1_000)

export const anyWorkload: fc.Arbitrary<Workload> = fc
  .record({ ...machine, runMs: ms, pieceMs: ms, share: fc.integer({ min: 0, max: 16 }), peakRunsPerSecond: fc.integer({ min: 1, max: 40 }) })
  .map(({ share, pieceMs, ...rest }) => ({
    ...rest,
    pieceMs: Math.min(pieceMs, rest.runMs),
    runsPerMonth: (share * rest.peakRunsPerSecond * secondsPerMonth) / 16,
  }))

export const anyPerUse: fc.Arbitrary<PerUse> = fc.record({
  usdPerMillion: fc.integer({ min: 1, max: 5 }),
  usdPerGibSecond: fc.integer({ min: 1, max: 40 }).map((millionths) => millionths / 1_000_000),
  stepMs: fc.constantFrom(1, 30, 700),
  freeRuns: fc.integer({ min: 0, max: 9 }).map((millions) => millions * 1_000_000),
  freeGibSeconds: fc.integer({ min: 0, max: 9 }).map((millions) => millions * 1_000_000),
})

export const anyPerHour: fc.Arbitrary<PerHour> = fc.record({
  usdPerHour: fc.integer({ min: 1, max: 90 }).map((cents) => cents / 100),
  runsAtOnce: fc.integer({ min: 1, max: 7 }),
})

export const anyOffer: fc.Arbitrary<Offer> = fc.record({
  name: fc.constant('Wagon'),
  kind: fc.constantFrom('function' as const, 'container' as const, 'virtual machine' as const),
  ...machine,
  maxPieceMs: ms,
  maxRunMs: ms,
  price: fc.oneof(anyPerUse, anyPerHour),
})

export const anyPair = fc.tuple(anyWorkload, anyOffer)
export const anyPricing = fc.tuple(anyWorkload, fc.oneof(anyPerUse, anyPerHour))
export const anyRivals = fc.tuple(anyWorkload, anyPerUse, anyPerHour)
