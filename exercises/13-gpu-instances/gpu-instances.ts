/** A kind of machine: its GPUs (0 for none), the memory of each single one, the price on demand, and whether new ones can be started. */
export interface GpuInstance {
  readonly name: string
  readonly gpuModel: string
  readonly gpuCount: number
  readonly gpuMemoryGb: number
  readonly usdPerHour: number
  readonly isOffered: boolean
}

/** At least so many GPUs (whole, 1 or more), of exactly this model (null: of any), with at least so many GB (0 or more) in each. */
export type GpuNeed = { readonly gpuCount: number; readonly gpuModel: string | null; readonly gpuMemoryGb: number }

/**
 * The cheapest offered instance that meets every need. Of equally cheap ones the one with the most GPU memory in all, then the first.
 * @throws RangeError that names the field of `need` whose number is not as described
 * @throws NoSuchInstanceError: an Error with that `name` and `lacking`, the fields of `need`, in the order of GpuNeed, that no offered
 * instance meets by itself; empty when each need can be met, but not all at once
 */
export function cheapestInstance(priceList: readonly GpuInstance[], need: GpuNeed): GpuInstance {
  throw new Error('NotImplemented: cheapestInstance')
}

/** Offered instances with GPUs, cheapest for one GPU and hour first, equally cheap ones in the list's order; not rounded. */
export function rankByGpuHour(priceList: readonly GpuInstance[]): { name: string; usdPerGpuHour: number }[] {
  throw new Error('NotImplemented: rankByGpuHour')
}

export type SpotRunNumber = 'workHours' | 'checkpointEveryHours' | 'saveHours' | 'restartHours' | 'interruptionChance' | 'usdPerHour'

/**
 * What a run on spot costs on average, in US dollars, not rounded. Saving a checkpoint takes `saveHours`: after each
 * `checkpointEveryHours` of work, and at the end of all work (where both fall together, once). Each hour of work is interrupted with
 * `interruptionChance`, whatever happened before: it is paid in full, the work since the last checkpoint is lost, and `restartHours` pass before work goes on.
 * Saving and restarting are paid and never interrupted.
 * @throws RangeError that names the number that is not as it must be: the first two whole, 1 or more; the chance from 0 to below 1; the
 * others finite, 0 or more
 */
export function expectedSpotUsd(run: Readonly<Record<SpotRunNumber, number>>): number {
  throw new Error('NotImplemented: expectedSpotUsd')
}

/** Name: lower-case letters, digits, hyphens; a letter first, no hyphen last. Accelerator: 1 or more, null if the machine type has its own. */
export interface GpuVm extends Readonly<Record<'name' | 'zone' | 'machineType' | 'imageProject' | 'imageFamily', string>> {
  readonly accelerator: { readonly type: string; readonly count: number } | null
  readonly isSpot: boolean
  readonly metadata: Readonly<Record<string, string>>
}

/**
 * The words after `gcloud`, not quoted for any shell: `compute`, `instances`, `create`, the name, then the flags of the lesson's table in any
 * order, each as one word `--flag=value`. @throws RangeError that quotes a wrong name or metadata key (letters, digits, - and _), or says `count`
 */
export function gcloudArguments(vm: GpuVm): string[] {
  throw new Error('NotImplemented: gcloudArguments')
}
/** One command that every sh and bash takes for exactly these words; the first names a program: no reserved word, no `=`. @throws RangeError that says NUL if a word holds U+0000, which none can. */
export function shellLine(words: readonly string[]): string {
  throw new Error('NotImplemented: shellLine')
}
