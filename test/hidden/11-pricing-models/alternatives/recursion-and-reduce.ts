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

const fail = (name: string, fields: Record<string, string>): never => {
  throw Object.assign(new Error(`${name}: ${JSON.stringify(fields)}`), { name }, fields)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

export const priceOn = (rows: readonly PriceRow[], machine: string, day: string): PriceRow => {
  if (day.match(/^[0-9]{4}(-[0-9]{2}){2}$/) === null) throw new RangeError(`"${day}" should look like 2030-12-31`)
  const mine = rows.filter((row) => row.machine === machine)
  if (mine.length === 0) return fail('UnknownMachineError', { machine })
  const begun = mine.filter(({ from }) => Date.parse(from) <= Date.parse(day))
  const firstDay = mine.map(({ from }) => from).sort()[0] ?? ''
  return begun.reduce<PriceRow | null>((last, row) => (last && last.from > row.from ? last : row), null) ?? fail('NoPriceError', { machine, day, firstDay })
}

export const onDemandUsd = (row: PriceRow, runSeconds: readonly number[]): number => {
  const odd = runSeconds.find((seconds) => !(seconds > 0) || seconds === Number.POSITIVE_INFINITY)
  if (odd !== undefined) throw new RangeError(`${odd} seconds are no run`)
  return sum(runSeconds.map((seconds) => Math.max(row.minimumSeconds, Math.ceil(seconds)) * row.onDemandUsdPerHour)) / 3_600
}

const hourly = (reservation: Reservation): number => reservation.usdPerHour + reservation.upfrontUsd / hoursPerMonth / reservation.termMonths

export const breakEvenUtilisation = (row: PriceRow, reservation: Reservation): number => hourly(reservation) / row.onDemandUsdPerHour

export const cheapestCommitment = (row: PriceRow, utilisation: number): Reservation | null => {
  if (!(utilisation >= 0) || utilisation > 1) throw new RangeError(`${utilisation} is not between 0 and 1`)
  const ranking = row.reservations.map((reservation) => [hourly(reservation), reservation.termMonths, reservation] as const)
  const [best] = [[row.onDemandUsdPerHour * utilisation, 0, null] as const, ...ranking].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return best?.[2] ?? null
}

export const runOnSpot = (row: PriceRow, job: Job, interruptions: readonly number[]): SpotRun => {
  const { spot } = row
  if (spot === null) return fail('NoSpotError', { machine: row.machine })
  const step = job.checkpointEveryMinutes ?? Number.MAX_SAFE_INTEGER
  if (step < 1) throw new RangeError(`checkpointEveryMinutes: ${step}`)
  const from = (saved: number, start: number, pause: number, [next, ...later]: readonly number[]): Omit<SpotRun, 'usd'> => {
    const end = start + pause + job.workMinutes - saved
    if (next === undefined || next >= end) return { minutes: end, lostMinutes: 0, billedMinutes: end - start }
    const done = saved + Math.max(next - start - pause, 0)
    const kept = Math.floor(done / step) * step
    const rest = from(kept, next, job.restartMinutes, later)
    const isFree = next - start < spot.freeMinutes
    return { ...rest, lostMinutes: rest.lostMinutes + done - kept, billedMinutes: rest.billedMinutes + (isFree ? 0 : next - start) }
  }
  const run = from(0, 0, 0, interruptions)
  return { ...run, usd: run.billedMinutes * (spot.usdPerHour / 60) }
}

export const planMix = (row: PriceRow, reservation: Reservation, { hours, spotOverhead }: Load): Mix => {
  if (!(spotOverhead >= 0)) throw new RangeError(`spotOverhead ${spotOverhead}`)
  const workOnSpotUsd = (row.spot?.usdPerHour ?? Number.POSITIVE_INFINITY) * (1 + spotOverhead)
  const isCheap = workOnSpotUsd < row.onDemandUsdPerHour
  const highest = hours.reduce((peak, { steady, interruptible }) => Math.max(peak, steady + interruptible), 0)
  const plans = [...Array(highest + 1).keys()].map((reserved) => {
    const steady = sum(hours.map((hour) => Math.max(0, hour.steady - reserved)))
    const waiting = sum(hours.map((hour) => Math.min(hour.interruptible, Math.max(0, hour.steady + hour.interruptible - reserved))))
    const onDemandHours = isCheap ? steady : steady + waiting
    const spotHours = isCheap ? waiting * (1 + spotOverhead) : 0
    const besides = onDemandHours * row.onDemandUsdPerHour + (isCheap ? waiting * workOnSpotUsd : 0)
    return { reserved, onDemandHours, spotHours, usd: hours.length * reserved * hourly(reservation) + besides }
  })
  const lowest = Math.min(...plans.map(({ usd }) => usd))
  return plans.find(({ usd }) => usd === lowest) ?? { reserved: 0, onDemandHours: 0, spotHours: 0, usd: 0 }
}
