/** One machine reserved for a term: paid for every hour of the term, used or not, and `upfrontUsd` at its start. */
export type Reservation = { readonly termMonths: number; readonly upfrontUsd: number; readonly usdPerHour: number }

/** What a machine costs from the day `from` (YYYY-MM-DD) until the day on which the machine's next row begins. */
export interface PriceRow {
  readonly machine: string
  readonly from: string
  readonly onDemandUsdPerHour: number
  /** On demand, each run is billed for at least this many seconds. */
  readonly minimumSeconds: number
  readonly reservations: readonly Reservation[]
  /** A stint shorter than `freeMinutes` that the provider ends is free. Null: not offered as spot. */
  readonly spot: { readonly usdPerHour: number; readonly freeMinutes: number } | null
}

/** Whole minutes. Work is saved whenever a multiple of `checkpointEveryMinutes` is done; null: never. */
export type Job = { readonly workMinutes: number; readonly checkpointEveryMinutes: number | null; readonly restartMinutes: number }
/** `minutes` with a machine, `lostMinutes` of work done in vain, `billedMinutes`, and their price. */
export type SpotRun = { readonly minutes: number; readonly lostMinutes: number; readonly billedMinutes: number; readonly usd: number }
/** Machines needed in each hour of a period; one hour of work takes `1 + spotOverhead` hours on spot. */
export type Load = { readonly hours: readonly { readonly steady: number; readonly interruptible: number }[]; readonly spotOverhead: number }
/** Reserved machines, machine-hours bought besides (spot ones with the overhead), and the price of the period. */
export type Mix = { readonly reserved: number; readonly onDemandHours: number; readonly spotHours: number; readonly usd: number }

/** A month of a reservation's term, on average: 365 days of 24 hours are 12 of them. */
export const hoursPerMonth = 730

function namedError(name: string, message: string, fields: object): Error {
  return Object.assign(new Error(message), { name, ...fields })
}

/** The last row to begin among those that have begun. */
export function priceOn(rows: readonly PriceRow[], machine: string, day: string): PriceRow {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`expected a day such as 2026-11-25, got "${day}"`)
  const history = rows.filter((row) => row.machine === machine).toSorted((left, right) => (left.from < right.from ? -1 : 1))
  const [first] = history
  if (first === undefined) throw namedError('UnknownMachineError', `there is no price of ${machine}`, { machine })
  const inForce = history.findLast((row) => row.from <= day)
  if (inForce !== undefined) return inForce
  throw namedError('NoPriceError', `prices of ${machine} begin on ${first.from}`, { machine, day, firstDay: first.from })
}

/** Bills every run by itself: each has its own minimum. */
export function onDemandUsd(row: PriceRow, runSeconds: readonly number[]): number {
  const billed = runSeconds.map((seconds) => {
    if (!(seconds > 0 && seconds < Infinity)) throw new RangeError(`a run must last longer than 0 seconds, got ${seconds}`)
    return Math.max(Math.ceil(seconds), row.minimumSeconds)
  })
  return (billed.reduce((sum, seconds) => sum + seconds, 0) / 3600) * row.onDemandUsdPerHour
}

/** An hour of the term, with its share of the upfront payment. */
function reservedUsdPerHour({ termMonths, upfrontUsd, usdPerHour }: Reservation): number {
  return upfrontUsd / (termMonths * hoursPerMonth) + usdPerHour
}

/** Compares two prices per hour. */
export function breakEvenUtilisation(row: PriceRow, reservation: Reservation): number {
  return reservedUsdPerHour(reservation) / row.onDemandUsdPerHour
}

/** A reservation costs the same however little the machine is used; on demand is the offer that it has to beat. */
export function cheapestCommitment(row: PriceRow, utilisation: number): Reservation | null {
  if (!(utilisation >= 0 && utilisation <= 1)) throw new RangeError(`a utilisation lies between 0 and 1, got ${utilisation}`)
  const paysOff = row.reservations.filter((one) => reservedUsdPerHour(one) < utilisation * row.onDemandUsdPerHour)
  const cheapest = paysOff.toSorted(
    (one, other) => reservedUsdPerHour(one) - reservedUsdPerHour(other) || one.termMonths - other.termMonths,
  )
  return cheapest[0] ?? null
}

/** Follows the job stint by stint, a stint being the time from one machine to its loss. */
export function runOnSpot(row: PriceRow, job: Job, interruptions: readonly number[]): SpotRun {
  const { spot } = row
  const { workMinutes, checkpointEveryMinutes: every } = job
  if (spot === null) throw namedError('NoSpotError', `${row.machine} is not offered as spot`, { machine: row.machine })
  if (every !== null && !(every > 0)) throw new RangeError(`checkpointEveryMinutes must be above 0, got ${every}`)
  let start = 0
  let saved = 0
  let restartMinutes = 0
  let lostMinutes = 0
  let billedMinutes = 0
  for (const end of interruptions) {
    const stint = end - start
    if (stint >= restartMinutes + workMinutes - saved) break
    const done = saved + Math.max(0, stint - restartMinutes)
    saved = every === null ? 0 : done - (done % every)
    lostMinutes += done - saved
    billedMinutes += stint < spot.freeMinutes ? 0 : stint
    restartMinutes = job.restartMinutes
    start = end
  }
  const last = restartMinutes + workMinutes - saved
  billedMinutes += last
  return { minutes: start + last, lostMinutes, billedMinutes, usd: (billedMinutes / 60) * spot.usdPerHour }
}

/** Tries every number of reserved machines that the load could ever use. */
export function planMix(row: PriceRow, reservation: Reservation, load: Load): Mix {
  if (!(load.spotOverhead >= 0)) throw new RangeError(`spotOverhead must not be negative, got ${load.spotOverhead}`)
  const peak = Math.max(0, ...load.hours.map(({ steady, interruptible }) => steady + interruptible))
  const mixes = Array.from({ length: peak + 1 }, (_, reserved) => mixWith(reserved, row, reservation, load))
  return mixes.reduce((best, mix) => (mix.usd < best.usd ? mix : best))
}

function mixWith(reserved: number, row: PriceRow, reservation: Reservation, { hours, spotOverhead }: Load): Mix {
  const hoursPerWorkHour = 1 + spotOverhead
  const spot = row.spot !== null && row.spot.usdPerHour * hoursPerWorkHour < row.onDemandUsdPerHour ? row.spot : null
  let onDemandHours = 0
  let spotHours = 0
  for (const { steady, interruptible } of hours) {
    const idle = Math.max(0, reserved - steady)
    const leftOver = Math.max(0, interruptible - idle)
    onDemandHours += Math.max(0, steady - reserved) + (spot === null ? leftOver : 0)
    spotHours += spot === null ? 0 : leftOver * hoursPerWorkHour
  }
  const reservedUsd = reserved * hours.length * reservedUsdPerHour(reservation)
  const besidesUsd = onDemandHours * row.onDemandUsdPerHour + spotHours * (spot?.usdPerHour ?? 0)
  return { reserved, onDemandHours, spotHours, usd: reservedUsd + besidesUsd }
}
