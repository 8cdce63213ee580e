/** A laboratory whose clock moves only while a piece of work runs. */
export interface Plan {
  /** How long each run takes, the last one again and again; below 0 the clock goes back. */
  readonly durationsMs: readonly number[]
  /** What each run returns; without it, the number of runs so far. */
  readonly answer?: number
}

let plans: Readonly<Record<string, Plan>> = {}
let slowdownMs = 0
let timeMs = 0
let log: string[] = []

/** Begins anew: what each piece of work does, and by how much each run makes all later ones slower. */
export function prepare(given: Readonly<Record<string, Plan>>, slowdown = 0): void {
  plans = given
  slowdownMs = slowdown
  timeMs = 5_000
  log = []
}

export function now(): number {
  return timeMs
}

/** The names of all runs since the laboratory was prepared. */
export function runs(): readonly string[] {
  return log
}

function run(name: string): number {
  const { durationsMs = [], answer } = plans[name] ?? {}
  const count = log.filter((one) => one === name).length
  timeMs += (durationsMs[count] ?? durationsMs.at(-1) ?? 0) + log.length * slowdownMs
  log.push(name)
  return answer ?? log.length
}

export function alder(): number {
  return run('alder')
}

export function birch(): number {
  return run('birch')
}

export function cedar(): number {
  return run('cedar')
}

/** Fails at its third run. */
export function fragile(): number {
  if (run('fragile') === 3) throw new TypeError('a branch broke')
  return 0
}
