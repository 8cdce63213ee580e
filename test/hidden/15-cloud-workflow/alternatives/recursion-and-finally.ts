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

const raise = (name: string, fields: object, cause?: unknown): never => {
  throw Object.defineProperty(Object.assign(new Error(`${name} ${JSON.stringify(fields)}`, { cause }), fields), 'name', { value: name })
}

export const orderSteps = (steps: readonly Pick<Step, 'id' | 'needs'>[]): string[] => {
  const known = new Set(steps.map(({ id }) => id))
  if (known.size < steps.length) {
    const twice = steps.find(({ id }, at) => steps.some((other, place) => place > at && other.id === id))
    raise('DuplicateStepError', { step: twice?.id })
  }
  const unknown = steps.flatMap(({ id, needs }) => needs.filter((need) => !known.has(need)).map((need) => ({ step: id, need })))[0]
  if (unknown) raise('UnknownStepError', unknown)
  const next = (left: readonly Pick<Step, 'id' | 'needs'>[]): string[] => {
    if (left.length === 0) return []
    const first = left.find(({ needs }) => !left.some(({ id }) => needs.includes(id)))
    if (!first) return raise('CycleError', { steps: left.map(({ id }) => id) })
    return [first.id, ...next(left.filter((step) => step !== first))]
  }
  return next(steps)
}

export const locateData = (location: string): DataLocation => {
  const object = /^s3:\/\/(?<bucket>[^/]+)\/(?<key>[^]+)$/i.exec(location)?.groups
  if (object) return { kind: 's3', bucket: object.bucket ?? '', key: object.key ?? '' }
  const scheme = location.match(/^[a-z][a-z0-9.+-]*(?=:\/\/)/i)?.[0].toLowerCase()
  if (location === '' || scheme === 's3') throw new RangeError(`not a location: "${location}"`)
  return scheme === undefined ? { kind: 'local', path: location } : raise('UnsupportedSchemeError', { scheme })
}

export const costSoFarUsd = (rentals: readonly Rental[], nowMs: number, minimumSeconds: number): number => {
  if (rentals.some(({ startedMs, endedMs }) => startedMs > (endedMs ?? Number.POSITIVE_INFINITY))) throw new RangeError('endedMs is too early')
  return rentals
    .filter(({ startedMs }) => startedMs <= nowMs)
    .map(({ usdPerHour, startedMs, endedMs }) => {
      const seconds = -Math.floor((startedMs - Math.min(nowMs, endedMs ?? nowMs)) / 1000)
      return (usdPerHour * Math.max(seconds, minimumSeconds)) / 60 / 60
    })
    .reduce((one, other) => one + other, 0)
}

/** One step inside the other: what a step rents is given back in the `finally` around all that comes after it. */
export const runWorkflow = async (steps: readonly Step[], { signal, clock, minimumSeconds }: RunOptions): Promise<{ finished: string[]; costUsd: number }> => {
  const order = orderSteps(steps)
  const finished: string[] = []
  const stillRunning: string[] = []
  const rentals: Rental[] = []
  const stuck: unknown[] = []
  const from = async (at: number): Promise<void> => {
    const step = steps.find(({ id }) => id === order[at])
    if (step === undefined) return
    if (signal.aborted) raise('CancelledError', {}, signal.reason)
    const startedMs = clock.now()
    try {
      try {
        await step.run(signal)
      } catch (error) {
        if (signal.aborted) raise('CancelledError', {}, signal.reason)
        raise('StepError', { step: step.id }, error)
      }
      finished.push(step.id)
      await from(at + 1)
    } finally {
      if (step.rents) {
        let endedMs: number | null = null
        try {
          await step.rents.shutDown()
          endedMs = clock.now()
        } catch (error) {
          stillRunning.push(step.id)
          stuck.push(error)
        }
        rentals.push({ usdPerHour: step.rents.usdPerHour, startedMs, endedMs })
      }
    }
  }
  const outcome = await from(0).then(
    () => undefined,
    (error: unknown) => error,
  )
  const costUsd = costSoFarUsd(rentals, clock.now(), minimumSeconds)
  if (outcome instanceof Error) throw Object.assign(outcome, { finished, costUsd, stillRunning })
  if (stuck.length > 0) raise('ShutDownError', { finished, costUsd, stillRunning }, stuck[0])
  return { finished, costUsd }
}
