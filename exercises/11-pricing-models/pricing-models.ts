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

/** The machine's row in force on `day`. Rows come in any order; no two of a machine begin on one day.
 * @throws RangeError that names a day not written YYYY-MM-DD; Errors by `name`: 'UnknownMachineError' `{ machine }` if no row is about it,
 * 'NoPriceError' `{ machine, day, firstDay }` if its rows all begin later, the first of them on `firstDay` */
export function priceOn(rows: readonly PriceRow[], machine: string, day: string): PriceRow {
  throw new Error('NotImplemented: priceOn')
}
/** On demand, each run rounded up to whole seconds. Like every USD of this file, the sum is not rounded.
 * @throws RangeError that names a run which is not positive and finite */
export function onDemandUsd(row: PriceRow, runSeconds: readonly number[]): number {
  throw new Error('NotImplemented: onDemandUsd')
}
/** The share of its term's hours at which the reservation costs as much as on demand; above 1 it never pays off. */
export function breakEvenUtilisation(row: PriceRow, reservation: Reservation): number {
  throw new Error('NotImplemented: breakEvenUtilisation')
}
/** What costs least per hour of term for a machine used that share of hours; null: on demand, which wins ties, as does the shorter term.
 * @throws RangeError that names a share outside 0–1 */
export function cheapestCommitment(row: PriceRow, utilisation: number): Reservation | null {
  throw new Error('NotImplemented: cheapestCommitment')
}
/** `interruptions`: ascending minutes, counting those with a machine. After each, `restartMinutes` pass before work goes on from what was saved.
 * @throws 'NoSpotError' `{ machine }`; RangeError that says checkpointEveryMinutes if it is not above 0 */
export function runOnSpot(row: PriceRow, job: Job, interruptions: readonly number[]): SpotRun {
  throw new Error('NotImplemented: runOnSpot')
}
/** The cheapest mix; of equally cheap ones, that with the fewest reserved machines. They take steady work first, then interruptible. What is
 * left of steady work goes on demand, of interruptible work on spot if that is cheaper, overhead included, else on demand, too.
 * @throws RangeError that says spotOverhead if it is negative */
export function planMix(row: PriceRow, reservation: Reservation, load: Load): Mix {
  throw new Error('NotImplemented: planMix')
}
