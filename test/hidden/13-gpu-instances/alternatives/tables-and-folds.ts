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

export type SpotRunNumber = 'workHours' | 'checkpointEveryHours' | 'saveHours' | 'restartHours' | 'interruptionChance' | 'usdPerHour'

/** Name: lower-case letters, digits, hyphens; a letter first, no hyphen last. Accelerator: 1 or more, null if the machine type has its own. */
export interface GpuVm extends Readonly<Record<'name' | 'zone' | 'machineType' | 'imageProject' | 'imageFamily', string>> {
  readonly accelerator: { readonly type: string; readonly count: number } | null
  readonly isSpot: boolean
  readonly metadata: Readonly<Record<string, string>>
}

const named = (name: string, fields: object) => Object.assign(new Error(name), { name, ...fields })

export const cheapestInstance = (priceList: readonly GpuInstance[], need: GpuNeed): GpuInstance => {
  if (!Number.isInteger(need.gpuCount) || need.gpuCount < 1) throw new RangeError(`gpuCount: ${need.gpuCount}`)
  if (Number.isNaN(need.gpuMemoryGb) || need.gpuMemoryGb < 0) throw new RangeError(`gpuMemoryGb: ${need.gpuMemoryGb}`)
  const tests: [string, (one: GpuInstance) => boolean][] = [
    ['gpuCount', (one) => one.gpuCount >= need.gpuCount],
    ['gpuModel', (one) => [null, one.gpuModel].includes(need.gpuModel)],
    ['gpuMemoryGb', (one) => one.gpuMemoryGb >= need.gpuMemoryGb],
  ]
  const offers = priceList.filter((one) => one.isOffered)
  const fit = tests.reduce((left, [, test]) => left.filter(test), offers)
  if (fit.length === 0) throw named('NoSuchInstanceError', { lacking: tests.flatMap(([field, test]) => (offers.find(test) ? [] : [field])) })
  return fit.reduce((best, one) => {
    const rank = [one.usdPerHour - best.usdPerHour, best.gpuCount * best.gpuMemoryGb - one.gpuCount * one.gpuMemoryGb]
    return (rank[0] || rank[1] || 0) < 0 ? one : best
  })
}

export const rankByGpuHour = (priceList: readonly GpuInstance[]): { name: string; usdPerGpuHour: number }[] =>
  priceList
    .flatMap(({ name, usdPerHour, gpuCount, isOffered }) => (isOffered && gpuCount ? [{ name, usdPerGpuHour: usdPerHour * (1 / gpuCount) }] : []))
    .toSorted((a, b) => (a.usdPerGpuHour < b.usdPerGpuHour ? -1 : a.usdPerGpuHour > b.usdPerGpuHour ? 1 : 0))

const rules: Record<SpotRunNumber, (value: number) => boolean> = {
  workHours: (value) => value > 0 && value % 1 === 0,
  checkpointEveryHours: (value) => value > 0 && value % 1 === 0,
  saveHours: (value) => value >= 0 && value !== Infinity,
  restartHours: (value) => value >= 0 && value !== Infinity,
  interruptionChance: (value) => value >= 0 && value < 1,
  usdPerHour: (value) => value >= 0 && value !== Infinity,
}

/** The sum of 1 / q + 1 / q² + …, hour by hour through the whole run, beginning again after each checkpoint. */
export const expectedSpotUsd = (run: Readonly<Record<SpotRunNumber, number>>): number => {
  const wrong = Object.entries(rules).find(([field, isRight]) => !isRight(new Map(Object.entries(run)).get(field) ?? Number.NaN))
  if (wrong) throw new RangeError(`not a valid ${wrong[0]}`)
  const tries = Array.from({ length: run.workHours }, (_, hour) => (1 - run.interruptionChance) ** -((hour % run.checkpointEveryHours) + 1))
  const hours = tries.reduce((sum, one) => sum + one * (1 + run.interruptionChance * run.restartHours), 0)
  return run.usdPerHour * hours + run.usdPerHour * run.saveHours * Math.ceil(run.workHours / run.checkpointEveryHours)
}

export const gcloudArguments = ({ name, zone, machineType, accelerator, imageProject, imageFamily, isSpot, metadata }: GpuVm): string[] => {
  if (/[^a-z0-9-]|^[^a-z]|-$|^$/.test(name)) throw new RangeError(`name ${name}`)
  if (accelerator && !(Number.isInteger(accelerator.count) && accelerator.count > 0)) throw new RangeError('accelerator.count')
  const entries = Object.entries(metadata)
  const bad = entries.find(([key]) => !/^[A-Za-z0-9_-]+$/.test(key))
  if (bad) throw new RangeError(`key ${bad[0]}`)
  const text = entries.flat().join('')
  const delimiter = [',', ';', '|', ':', '#', '%', '@', '~', '\u2063'].find((one) => !text.includes(one)) ?? '\u2064'
  const joined = entries.map((entry) => entry.join('=')).join(delimiter)
  const flags: [string, string | false | null][] = [
    ['machine-type', machineType],
    ['accelerator', accelerator && `type=${accelerator.type},count=${accelerator.count}`],
    ['image-family', imageFamily],
    ['image-project', imageProject],
    ['maintenance-policy', 'TERMINATE'],
    ['provisioning-model', isSpot && 'SPOT'],
    ['instance-termination-action', isSpot && 'STOP'],
    ['zone', zone],
    ['metadata', entries.length > 0 && (delimiter === ',' ? joined : `^${delimiter}^${joined}`)],
  ]
  return ['compute', 'instances', 'create', name, ...flags.flatMap(([flag, value]) => (value ? [`--${flag}=${value}`] : []))]
}

/** Double quotes, with a backslash before the four characters that keep a meaning between them. */
export const shellLine = (words: readonly string[]): string =>
  words
    .map((word) => {
      if (word.includes(String.fromCharCode(0))) throw new RangeError('contains NUL')
      return `"${word.replace(/["$`\\]/g, '\\$&')}"`
    })
    .join(' ')
