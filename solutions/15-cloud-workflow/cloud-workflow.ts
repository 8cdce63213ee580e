export interface Step {
  readonly id: string
  /** Ids of the steps that must be done before it. */
  readonly needs: readonly string[]
  /** Does the work. It may stop early, by rejecting, when the signal is aborted. */
  readonly run: (signal: AbortSignal) => Promise<void>
  /** What `run` starts, at a price, and `shutDown` ends; null when it rents nothing. */
  readonly rents: { readonly usdPerHour: number; readonly shutDown: () => Promise<void> } | null
}

function failure(name: string, message: string, fields: object, cause?: unknown): Error {
  return Object.assign(new Error(message, cause === undefined ? {} : { cause }), { name, ...fields })
}

/** Takes, again and again, the first step whose needs are done. */
export function orderSteps(steps: readonly Pick<Step, 'id' | 'needs'>[]): string[] {
  const ids = steps.map(({ id }) => id)
  const duplicate = ids.find((id) => ids.filter((other) => other === id).length > 1)
  if (duplicate !== undefined) throw failure('DuplicateStepError', `two steps are called "${duplicate}"`, { step: duplicate })
  for (const { id, needs } of steps) {
    const need = needs.find((other) => !ids.includes(other))
    if (need !== undefined) throw failure('UnknownStepError', `"${id}" needs "${need}", which is no step`, { step: id, need })
  }
  const done = new Set<string>()
  while (done.size < steps.length) {
    const next = steps.find(({ id, needs }) => !done.has(id) && needs.every((need) => done.has(need)))
    if (next === undefined) {
      const stuck = ids.filter((id) => !done.has(id))
      throw failure('CycleError', `these steps wait for each other: ${stuck.join(', ')}`, { steps: stuck })
    }
    done.add(next.id)
  }
  return [...done]
}

export type DataLocation =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string }

/** Tells locations apart by what stands before `://`. */
export function locateData(location: string): DataLocation {
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*):\/\/(.*)$/is.exec(location) ?? []
  if (scheme.toLowerCase() === 's3') return locateObject(location, rest)
  if (scheme !== '') throw failure('UnsupportedSchemeError', `cannot read from ${scheme}://`, { scheme: scheme.toLowerCase() })
  if (location === '') throw new RangeError('expected a path or s3://bucket/key, not ""')
  return { kind: 'local', path: location }
}

function locateObject(location: string, rest: string): DataLocation {
  const slash = rest.indexOf('/')
  const [bucket, key] = [rest.slice(0, slash), rest.slice(slash + 1)]
  if (slash < 1 || key === '') throw new RangeError(`expected s3://bucket/key, not "${location}"`)
  return { kind: 's3', bucket, key }
}

/** Times in milliseconds; `endedMs` is null while it runs. */
export type Rental = { readonly usdPerHour: number; readonly startedMs: number; readonly endedMs: number | null }

/** Adds up what each rental has cost. */
export function costSoFarUsd(rentals: readonly Rental[], nowMs: number, minimumSeconds: number): number {
  return rentals.reduce((sum, rental) => sum + (rental.usdPerHour / 3_600) * billedSeconds(rental, nowMs, minimumSeconds), 0)
}

function billedSeconds({ startedMs, endedMs }: Rental, nowMs: number, minimumSeconds: number): number {
  if (endedMs !== null && endedMs < startedMs) throw new RangeError(`endedMs ${endedMs} is before startedMs ${startedMs}`)
  if (startedMs > nowMs) return 0
  const lastedMs = Math.min(endedMs ?? nowMs, nowMs) - startedMs
  return Math.max(minimumSeconds, Math.ceil(lastedMs / 1_000))
}

export type RunOptions = { readonly signal: AbortSignal; readonly clock: { readonly now: () => number }; readonly minimumSeconds: number }

type Problem = { readonly name: string; readonly cause: unknown; readonly step?: string }

/** Runs the steps, then shuts down whatever happened, and only then says what happened. */
export async function runWorkflow(steps: readonly Step[], options: RunOptions): Promise<{ finished: string[]; costUsd: number }> {
  const { signal, clock, minimumSeconds } = options
  const order = orderSteps(steps).flatMap((id) => steps.filter((step) => step.id === id))
  const rentals = new Map<Step, Rental>()
  const finished: string[] = []
  let problem: Problem | undefined
  for (const step of order) {
    if (signal.aborted) problem ??= { name: 'CancelledError', cause: signal.reason }
    if (problem !== undefined) break
    // Noted before it runs: a launch that fails half-way may have left a machine behind.
    if (step.rents !== null) rentals.set(step, { usdPerHour: step.rents.usdPerHour, startedMs: clock.now(), endedMs: null })
    try {
      await step.run(signal)
      finished.push(step.id)
    } catch (error) {
      problem = signal.aborted ? { name: 'CancelledError', cause: signal.reason } : { name: 'StepError', cause: error, step: step.id }
    }
  }
  const stillRunning: string[] = []
  for (const [step, rental] of [...rentals].reverse()) {
    try {
      await step.rents?.shutDown()
      rentals.set(step, { ...rental, endedMs: clock.now() })
    } catch (error) {
      stillRunning.push(step.id)
      problem ??= { name: 'ShutDownError', cause: error }
    }
  }
  const costUsd = costSoFarUsd([...rentals.values()], clock.now(), minimumSeconds)
  if (problem === undefined) return { finished, costUsd }
  const { name, cause, ...where } = problem
  throw failure(name, `finished: ${finished.join(', ')}; cost so far: $${costUsd}`, { ...where, finished, costUsd, stillRunning }, cause)
}
