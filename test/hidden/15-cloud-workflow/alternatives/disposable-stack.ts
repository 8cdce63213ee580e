export interface Step {
  readonly id: string
  /** Ids of the steps that must be done before it. */
  readonly needs: readonly string[]
  /** Does the work. It may stop early, by rejecting, when the signal is aborted. */
  readonly run: (signal: AbortSignal) => Promise<void>
  /** What `run` starts, at a price, and `shutDown` ends; null when it rents nothing. */
  readonly rents: { readonly usdPerHour: number; readonly shutDown: () => Promise<void> } | null
}

export type DataLocation = { readonly kind: 'local'; readonly path: string } | { readonly kind: 's3'; readonly bucket: string; readonly key: string }

export type Rental = { readonly usdPerHour: number; readonly startedMs: number; readonly endedMs: number | null }

export type RunOptions = { readonly signal: AbortSignal; readonly clock: { readonly now: () => number }; readonly minimumSeconds: number }

class CourseworkError extends Error {
  constructor(name: string, fields: Record<string, unknown>, cause?: unknown) {
    super(name, { cause })
    this.name = name
    Object.assign(this, fields)
  }
}

/** Counts open needs instead of looking through the whole list. */
export function orderSteps(steps: readonly Pick<Step, 'id' | 'needs'>[]): string[] {
  const places = new Map<string, number>()
  for (const [place, { id }] of steps.entries()) {
    if (places.has(id)) throw new CourseworkError('DuplicateStepError', { step: id })
    places.set(id, place)
  }
  const open: number[] = []
  const waiting: number[][] = steps.map(() => [])
  for (const [place, { id, needs }] of steps.entries()) {
    open[place] = needs.length
    for (const need of needs) {
      const before = places.get(need)
      if (before === undefined) throw new CourseworkError('UnknownStepError', { step: id, need })
      waiting[before]?.push(place)
    }
  }
  const order: string[] = []
  for (;;) {
    const place = open.indexOf(0)
    if (place < 0) break
    open[place] = -1
    order.push(steps[place]?.id ?? '')
    for (const later of waiting[place] ?? []) open[later] = (open[later] ?? 0) - 1
  }
  const stuck = steps.filter((_, place) => (open[place] ?? 0) > 0).map(({ id }) => id)
  if (stuck.length > 0) throw new CourseworkError('CycleError', { steps: stuck })
  return order
}

export function locateData(location: string): DataLocation {
  const end = location.indexOf('://')
  const scheme = location.slice(0, Math.max(end, 0)).toLowerCase()
  const isScheme = /^[a-z][a-z0-9+.-]*$/.test(scheme)
  if (!isScheme) {
    if (location.length === 0) throw new RangeError('no location: ')
    return { kind: 'local', path: location }
  }
  if (scheme !== 's3') throw new CourseworkError('UnsupportedSchemeError', { scheme })
  const [bucket = '', ...parts] = location.slice(end + 3).split('/')
  const key = parts.join('/')
  if (!bucket || !key) throw new RangeError(`bad location ${location}`)
  return { kind: 's3', bucket, key }
}

export function costSoFarUsd(rentals: readonly Rental[], nowMs: number, minimumSeconds: number): number {
  let usd = 0
  for (const { usdPerHour, startedMs, endedMs } of rentals) {
    if (endedMs !== null && startedMs > endedMs) throw new RangeError('endedMs before startedMs')
    if (startedMs > nowMs) continue
    const until = endedMs === null || endedMs > nowMs ? nowMs : endedMs
    let seconds = Math.floor((until - startedMs) / 1000)
    if ((until - startedMs) % 1000 > 0) seconds++
    if (seconds < minimumSeconds) seconds = minimumSeconds
    usd += (seconds * usdPerHour) / 3600
  }
  return usd
}

/** Everything to undo goes on a stack, which the language itself unwinds. */
export async function runWorkflow(steps: readonly Step[], options: RunOptions): Promise<{ finished: string[]; costUsd: number }> {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const order = orderSteps(steps)
  const bills: { usdPerHour: number; startedMs: number; endedMs: number | null }[] = []
  const finished: string[] = []
  const stillRunning: string[] = []
  const cancel = () => ({ name: 'CancelledError', cause: options.signal.reason, fields: {} })
  const failures: unknown[] = []
  let fault: { name: string; cause: unknown; fields: Record<string, unknown> } | null = null
  {
    await using stack = new AsyncDisposableStack()
    for (const id of order) {
      const step = byId.get(id)
      if (step === undefined) continue
      if (options.signal.aborted) {
        fault = cancel()
        break
      }
      if (step.rents !== null) {
        const { usdPerHour, shutDown } = step.rents
        const bill: (typeof bills)[number] = { usdPerHour, startedMs: options.clock.now(), endedMs: null }
        bills.push(bill)
        stack.defer(() =>
          shutDown().then(
            () => {
              bill.endedMs = options.clock.now()
            },
            (error: unknown) => {
              stillRunning.push(id)
              failures.push(error)
            },
          ),
        )
      }
      const failed = await step.run(options.signal).then(
        () => null,
        (error: unknown) => ({ error }),
      )
      if (failed === null) finished.push(id)
      else fault = options.signal.aborted ? cancel() : { name: 'StepError', cause: failed.error, fields: { step: id } }
      if (fault !== null) break
    }
  }
  const costUsd = costSoFarUsd(bills, options.clock.now(), options.minimumSeconds)
  if (fault === null && failures.length > 0) fault = { name: 'ShutDownError', cause: failures[0], fields: {} }
  if (fault === null) return { finished, costUsd }
  throw new CourseworkError(fault.name, { ...fault.fields, finished, costUsd, stillRunning }, fault.cause)
}
