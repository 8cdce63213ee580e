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

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1
const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0

const meets: Readonly<Record<keyof GpuNeed, (instance: GpuInstance, need: GpuNeed) => boolean>> = {
  gpuCount: (instance, need) => instance.gpuCount >= need.gpuCount,
  gpuModel: (instance, need) => need.gpuModel === null || instance.gpuModel === need.gpuModel,
  gpuMemoryGb: (instance, need) => instance.gpuMemoryGb >= need.gpuMemoryGb,
}

/** Filters by every need, then compares prices. */
export function cheapestInstance(priceList: readonly GpuInstance[], need: GpuNeed): GpuInstance {
  if (!isCount(need.gpuCount)) throw new RangeError(`gpuCount must be whole and 1 or more, not ${need.gpuCount}`)
  if (!isAmount(need.gpuMemoryGb)) throw new RangeError(`gpuMemoryGb must be 0 or more, not ${need.gpuMemoryGb}`)
  const offered = priceList.filter((instance) => instance.isOffered)
  const [cheapest] = offered
    .filter((instance) => Object.values(meets).every((isMet) => isMet(instance, need)))
    .sort((left, right) => left.usdPerHour - right.usdPerHour || memoryInAllGb(right) - memoryInAllGb(left))
  if (cheapest !== undefined) return cheapest
  const needs = Object.entries(meets).filter(([, isMet]) => !offered.some((instance) => isMet(instance, need)))
  const lacking = needs.map(([field]) => field)
  const reason = lacking.length > 0 ? `none has enough of ${lacking.join(', ')}` : 'none meets all needs at once'
  throw Object.assign(new Error(`no such instance is offered: ${reason}`), { name: 'NoSuchInstanceError', lacking })
}

const memoryInAllGb = (instance: GpuInstance): number => instance.gpuCount * instance.gpuMemoryGb

/** Divides each machine's price by its GPUs. */
export function rankByGpuHour(priceList: readonly GpuInstance[]): { name: string; usdPerGpuHour: number }[] {
  return priceList
    .filter(({ isOffered, gpuCount }) => isOffered && gpuCount > 0)
    .map(({ name, usdPerHour, gpuCount }) => ({ name, usdPerGpuHour: usdPerHour / gpuCount }))
    .sort((left, right) => left.usdPerGpuHour - right.usdPerGpuHour)
}

export type SpotRunNumber = 'workHours' | 'checkpointEveryHours' | 'saveHours' | 'restartHours' | 'interruptionChance' | 'usdPerHour'

type Run = Readonly<Record<SpotRunNumber, number>>

/** Adds up the expected hours of the segments between checkpoints, the last of which may be shorter. */
export function expectedSpotUsd(run: Run): number {
  requireNumbers(run, ['workHours', 'checkpointEveryHours'], isCount, 'whole and 1 or more')
  requireNumbers(run, ['saveHours', 'restartHours', 'usdPerHour'], isAmount, '0 or more')
  requireNumbers(run, ['interruptionChance'], (chance) => chance >= 0 && chance < 1, 'from 0 to below 1')
  let hours = 0
  for (let left = run.workHours; left > 0; left -= run.checkpointEveryHours) {
    hours += segmentHours(run, Math.min(left, run.checkpointEveryHours)) + run.saveHours
  }
  return hours * run.usdPerHour
}

/** From hour n - 1 to hour n: an hour, and with chance p a restart and all again. E(n) = E(n - 1) + 1 + p × (restart + E(n)). */
function segmentHours({ interruptionChance, restartHours }: Run, length: number): number {
  let expected = 0
  for (let hour = 1; hour <= length; hour += 1) {
    expected = (expected + 1 + interruptionChance * restartHours) / (1 - interruptionChance)
  }
  return expected
}

function requireNumbers(run: Run, fields: readonly SpotRunNumber[], isValid: (value: number) => boolean, what: string): void {
  for (const field of fields) if (!isValid(run[field])) throw new RangeError(`${field} must be ${what}, not ${run[field]}`)
}

/** Name: lower-case letters, digits, hyphens; a letter first, no hyphen last. Accelerator: 1 or more, null if the machine type has its own. */
export interface GpuVm extends Readonly<Record<'name' | 'zone' | 'machineType' | 'imageProject' | 'imageFamily', string>> {
  readonly accelerator: { readonly type: string; readonly count: number } | null
  readonly isSpot: boolean
  readonly metadata: Readonly<Record<string, string>>
}

/** Checks what gcloud would read differently, then lists the flags. */
export function gcloudArguments(vm: GpuVm): string[] {
  if (!/^[a-z](?:[-a-z0-9]*[a-z0-9])?$/.test(vm.name)) throw new RangeError(`a machine cannot be called "${vm.name}"`)
  const flags = [`zone=${vm.zone}`, `machine-type=${vm.machineType}`, `image-project=${vm.imageProject}`, `image-family=${vm.imageFamily}`]
  // A machine with GPUs cannot be moved while it runs.
  flags.push('maintenance-policy=TERMINATE')
  if (vm.accelerator !== null) {
    if (!isCount(vm.accelerator.count)) throw new RangeError(`count must be whole and 1 or more, not ${vm.accelerator.count}`)
    flags.push(`accelerator=type=${vm.accelerator.type},count=${vm.accelerator.count}`)
  }
  if (vm.isSpot) flags.push('provisioning-model=SPOT', 'instance-termination-action=STOP')
  if (Object.keys(vm.metadata).length > 0) flags.push(`metadata=${joinPairs(vm.metadata)}`)
  return ['compute', 'instances', 'create', vm.name, ...flags.map((flag) => `--${flag}`)]
}

/** Joins `key=value` pairs by commas, or by a character that is in none of them: see `gcloud topic escaping`. */
function joinPairs(metadata: GpuVm['metadata']): string {
  const wrong = Object.keys(metadata).find((key) => !/^[\w-]+$/.test(key))
  if (wrong !== undefined) throw new RangeError(`metadata cannot have the key "${wrong}"`)
  const pairs = Object.entries(metadata).map(([key, value]) => `${key}=${value}`)
  const isFree = (delimiter: string) => pairs.every((pair) => !pair.includes(delimiter))
  if (isFree(',')) return pairs.join(',')
  let code = 0x7c // The bar, and what comes after it.
  while (!isFree(String.fromCharCode(code))) code += 1
  return `^${String.fromCharCode(code)}^${pairs.join(String.fromCharCode(code))}`
}

/** Quotes each word that has a character with a meaning to a shell. */
export function shellLine(words: readonly string[]): string {
  if (words.some((word) => word.includes('\0'))) throw new RangeError('no argument can hold the character NUL')
  return words.map((word) => (/^[\w/.,:=@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ')
}
