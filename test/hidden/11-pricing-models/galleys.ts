import { fc } from '#suite'
import type { Job, Load, Mix, PriceRow, Reservation } from '../../../solutions/11-pricing-models/pricing-models.ts'

/** A machine that nobody rents out, at prices that binary fractions hold exactly. */
export const galley: PriceRow = {
  machine: 'galley.8',
  from: '2031-04-01',
  onDemandUsdPerHour: 2,
  minimumSeconds: 45,
  reservations: [],
  spot: { usdPerHour: 0.5, freeMinutes: 20 },
}

export const reservation = (termMonths: number, usdPerHour: number, upfrontUsd = 0): Reservation => ({ termMonths, upfrontUsd, usdPerHour })

/** Rows of two machines, in no order. */
export const almanac: readonly PriceRow[] = [
  { ...galley, from: '2031-04-01', onDemandUsdPerHour: 5 },
  { ...galley, machine: 'skiff.1', from: '2032-06-30', onDemandUsdPerHour: 1 },
  { ...galley, from: '2033-01-15', onDemandUsdPerHour: 3 },
  { ...galley, machine: 'skiff.1', from: '2030-02-28', onDemandUsdPerHour: 7 },
  { ...galley, from: '2030-11-09', onDemandUsdPerHour: 6 },
]

export const counts = (minutes: number, lostMinutes: number, billedMinutes = minutes) => ({ minutes, lostMinutes, billedMinutes })
export const mixOf = (reserved: number, onDemandHours: number, spotHours: number) => ({ reserved, onDemandHours, spotHours })

/** Runs a job minute by minute. */
export function countMinutes(freeMinutes: number, job: Job, interruptions: readonly number[]) {
  const every = job.checkpointEveryMinutes ?? Number.MAX_SAFE_INTEGER
  let [minutes, work, saved, lostMinutes, billedMinutes, stint, restart] = [0, 0, 0, 0, 0, 0, 0]
  while (work < job.workMinutes) {
    minutes += 1
    stint += 1
    if (restart > 0) restart -= 1
    else work += 1
    if (work % every === 0) saved = work
    if (work === job.workMinutes || !interruptions.includes(minutes)) continue
    lostMinutes += work - saved
    billedMinutes += stint < freeMinutes ? 0 : stint
    work = saved
    stint = 0
    restart = job.restartMinutes
  }
  return { minutes, lostMinutes, billedMinutes: billedMinutes + stint }
}

/** What a number of reserved machines at `reservedUsdPerHour` comes to. */
export function price(reserved: number, row: PriceRow, reservedUsdPerHour: number, load: Load): Mix {
  const factor = 1 + load.spotOverhead
  const isSpotCheaper = row.spot !== null && row.spot.usdPerHour * factor < row.onDemandUsdPerHour
  const steady = load.hours.reduce((sum, hour) => sum + Math.max(0, hour.steady - reserved), 0)
  const all = load.hours.reduce((sum, hour) => sum + Math.max(0, hour.steady + hour.interruptible - reserved), 0)
  const onDemandHours = isSpotCheaper ? steady : all
  const spotHours = isSpotCheaper ? (all - steady) * factor : 0
  const usd = reserved * load.hours.length * reservedUsdPerHour + onDemandHours * row.onDemandUsdPerHour + spotHours * (row.spot?.usdPerHour ?? 0)
  return { reserved, onDemandHours, spotHours, usd }
}

/** The hours of a load, side by side. */
export const load = (steady: readonly number[], interruptible: readonly number[] = [], spotOverhead = 0): Load => {
  return { hours: steady.map((machines, hour) => ({ steady: machines, interruptible: interruptible[hour] ?? 0 })), spotOverhead }
}

/** A job and its interruptions. */
export const voyages = fc.record({
  workMinutes: fc.integer({ min: 1, max: 200 }),
  checkpointEveryMinutes: fc.option(fc.integer({ min: 1, max: 60 })),
  restartMinutes: fc.integer({ min: 0, max: 15 }),
  interruptions: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 5 }).map((some) => some.toSorted((one, other) => one - other)),
})

/** A load, and the price of a reserved hour in eighths of a dollar. */
const machines = fc.integer({ min: 0, max: 6 })
export const loads = fc.record({
  hours: fc.array(fc.record({ steady: machines, interruptible: machines }), { minLength: 1, maxLength: 8 }),
  spotOverhead: fc.constantFrom(0, 0.25, 2, 4),
  eighths: fc.integer({ min: 1, max: 16 }),
})
