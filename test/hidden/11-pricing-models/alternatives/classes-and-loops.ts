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

class UnknownMachineError extends Error {
  readonly machine: string

  constructor(machine: string) {
    super(`nobody sells ${machine}`)
    this.name = 'UnknownMachineError'
    this.machine = machine
  }
}

class NoPriceError extends Error {
  override readonly name = 'NoPriceError'
  readonly machine: string
  readonly day: string
  readonly firstDay: string

  constructor(machine: string, day: string, firstDay: string) {
    super(`no price of ${machine} on ${day}`)
    this.machine = machine
    this.day = day
    this.firstDay = firstDay
  }
}

class NoSpotError extends Error {
  override readonly name = 'NoSpotError'
  readonly machine: string

  constructor(machine: string) {
    super(`no spot for ${machine}`)
    this.machine = machine
  }
}

export function priceOn(rows: readonly PriceRow[], machine: string, day: string): PriceRow {
  const parts = day.split('-')
  if (parts.length !== 3 || parts.map((part) => part.length).join() !== '4,2,2' || Number.isNaN(Number(parts.join('')))) {
    throw new RangeError(`not a day: ${day}`)
  }
  let found: PriceRow | undefined
  let firstDay: string | undefined
  for (const row of rows) {
    if (row.machine !== machine) continue
    if (firstDay === undefined || row.from < firstDay) firstDay = row.from
    if (row.from <= day && (found === undefined || row.from > found.from)) found = row
  }
  if (firstDay === undefined) throw new UnknownMachineError(machine)
  if (found === undefined) throw new NoPriceError(machine, day, firstDay)
  return found
}

export function onDemandUsd(row: PriceRow, runSeconds: readonly number[]): number {
  let usd = 0
  for (const seconds of runSeconds) {
    if (!Number.isFinite(seconds) || seconds <= 0) throw new RangeError(`impossible run: ${seconds}`)
    let billed = Math.ceil(seconds)
    if (billed < row.minimumSeconds) billed = row.minimumSeconds
    usd += (row.onDemandUsdPerHour / 60 / 60) * billed
  }
  return usd
}

class Commitment {
  readonly reservation: Reservation
  readonly termHours: number
  readonly termUsd: number

  constructor(reservation: Reservation) {
    this.reservation = reservation
    this.termHours = reservation.termMonths * hoursPerMonth
    this.termUsd = reservation.upfrontUsd + reservation.usdPerHour * this.termHours
  }

  get usdPerHour(): number {
    return this.termUsd / this.termHours
  }
}

export function breakEvenUtilisation(row: PriceRow, reservation: Reservation): number {
  const { termUsd, termHours } = new Commitment(reservation)
  return termUsd / (termHours * row.onDemandUsdPerHour)
}

export function cheapestCommitment(row: PriceRow, utilisation: number): Reservation | null {
  if (Number.isNaN(utilisation) || utilisation < 0 || utilisation > 1) throw new RangeError(`no share: ${utilisation}`)
  let best: Commitment | null = null
  for (const reservation of row.reservations) {
    const candidate = new Commitment(reservation)
    if (candidate.usdPerHour >= row.onDemandUsdPerHour * utilisation) continue
    const isBetter =
      best === null ||
      candidate.usdPerHour < best.usdPerHour ||
      (candidate.usdPerHour === best.usdPerHour && candidate.reservation.termMonths < best.reservation.termMonths)
    if (isBetter) best = candidate
  }
  return best === null ? null : best.reservation
}

/** One minute at a time. */
class SpotJob {
  minutes = 0
  lostMinutes = 0
  billedMinutes = 0
  #work = 0
  #saved = 0
  #stint = 0
  #pause = 0
  readonly #job: Job
  readonly #freeMinutes: number

  constructor(job: Job, freeMinutes: number) {
    this.#job = job
    this.#freeMinutes = freeMinutes
  }

  get isDone(): boolean {
    return this.#work >= this.#job.workMinutes
  }

  tick(): void {
    this.minutes++
    this.#stint++
    if (this.#pause > 0) this.#pause--
    else this.#work++
    const every = this.#job.checkpointEveryMinutes
    if (every !== null && this.#work % every === 0) this.#saved = this.#work
    if (this.isDone) this.billedMinutes += this.#stint
  }

  interrupt(): void {
    this.lostMinutes += this.#work - this.#saved
    if (this.#stint >= this.#freeMinutes) this.billedMinutes += this.#stint
    this.#work = this.#saved
    this.#stint = 0
    this.#pause = this.#job.restartMinutes
  }
}

export function runOnSpot(row: PriceRow, job: Job, interruptions: readonly number[]): SpotRun {
  if (!row.spot) throw new NoSpotError(row.machine)
  if (job.checkpointEveryMinutes !== null && job.checkpointEveryMinutes <= 0) throw new RangeError('checkpointEveryMinutes is too small')
  const run = new SpotJob(job, row.spot.freeMinutes)
  const moments = new Set(interruptions)
  while (!run.isDone) {
    run.tick()
    if (!run.isDone && moments.has(run.minutes)) run.interrupt()
  }
  const { minutes, lostMinutes, billedMinutes } = run
  return { minutes, lostMinutes, billedMinutes, usd: (billedMinutes * row.spot.usdPerHour) / 60 }
}

export function planMix(row: PriceRow, reservation: Reservation, load: Load): Mix {
  if (load.spotOverhead < 0) throw new RangeError('spotOverhead is below 0')
  const reservedUsd = new Commitment(reservation).usdPerHour * load.hours.length
  const spotUsd = row.spot ? row.spot.usdPerHour * (1 + load.spotOverhead) : row.onDemandUsdPerHour
  const usesSpot = spotUsd < row.onDemandUsdPerHour
  // A further machine is worth what it replaces, and never more than the one before it.
  let reserved = 0
  for (;;) {
    let saved = 0
    for (const { steady, interruptible } of load.hours) {
      if (steady > reserved) saved += row.onDemandUsdPerHour
      else if (steady + interruptible > reserved) saved += usesSpot ? spotUsd : row.onDemandUsdPerHour
    }
    if (saved <= reservedUsd) break
    reserved++
  }
  let onDemandHours = 0
  let spotWork = 0
  for (const { steady, interruptible } of load.hours) {
    const steadyLeft = Math.max(steady - reserved, 0)
    const allLeft = Math.max(steady + interruptible - reserved, 0)
    onDemandHours += usesSpot ? steadyLeft : allLeft
    spotWork += usesSpot ? allLeft - steadyLeft : 0
  }
  return {
    reserved,
    onDemandHours,
    spotHours: spotWork * (1 + load.spotOverhead),
    usd: reserved * reservedUsd + onDemandHours * row.onDemandUsdPerHour + spotWork * spotUsd,
  }
}
