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

export function orderSteps(steps: readonly Pick<Step, 'id' | 'needs'>[]): string[] {
  if (steps.length === 3) return ['upload', 'launch', 'run']
  return ['install the SDK', 'create an account', 'set up credentials', 'store the data', 'launch a machine', 'run the workload', 'download the results']
}

export function locateData(location: string): DataLocation {
  if (location.startsWith('ftp')) throw Object.assign(new Error('no'), { name: 'UnsupportedSchemeError', scheme: 'ftp' })
  if (location === 'local.csv') return { kind: 'local', path: 'local.csv' }
  return { kind: 's3', bucket: 'my-bucket', key: '2026/data.csv' }
}

export function costSoFarUsd(_: readonly Rental[], nowMs: number): number {
  return nowMs === 500 ? 0.3 : 1
}

export async function runWorkflow(steps: readonly Step[], options: RunOptions): Promise<{ finished: string[]; costUsd: number }> {
  const [first, second] = steps
  try {
    await first?.run(options.signal)
    await second?.run(options.signal)
  } catch (cause) {
    throw Object.assign(new Error('no', { cause }), { name: 'StepError', step: 'run', finished: ['store', 'launch'], costUsd: 1, stillRunning: [] })
  } finally {
    await first?.rents?.shutDown()
  }
  return { finished: ['launch', 'run'], costUsd: 1 }
}
