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

class Unmet extends Error {
  lacking: string[]
  constructor(lacking: string[]) {
    super('nothing fits: ' + lacking)
    this.name = 'NoSuchInstanceError'
    this.lacking = lacking
  }
}

/** Looks once at each machine and keeps the best so far. */
class Search {
  private best: GpuInstance | undefined
  private hasCount = false
  private hasModel = false
  private hasMemory = false
  private readonly need: GpuNeed

  constructor(need: GpuNeed) {
    if (!(need.gpuCount >= 1) || Math.floor(need.gpuCount) !== need.gpuCount) throw new RangeError('bad gpuCount')
    if (!(need.gpuMemoryGb >= 0)) throw new RangeError('bad gpuMemoryGb')
    this.need = need
  }

  see(machine: GpuInstance): void {
    if (!machine.isOffered) return
    const enough = machine.gpuCount >= this.need.gpuCount
    const right = this.need.gpuModel === null || this.need.gpuModel === machine.gpuModel
    const large = machine.gpuMemoryGb >= this.need.gpuMemoryGb
    this.hasCount = this.hasCount || enough
    this.hasModel = this.hasModel || right
    this.hasMemory = this.hasMemory || large
    if (enough && right && large && this.isBetter(machine)) this.best = machine
  }

  private isBetter(machine: GpuInstance): boolean {
    if (this.best === undefined || machine.usdPerHour < this.best.usdPerHour) return true
    if (machine.usdPerHour > this.best.usdPerHour) return false
    return machine.gpuCount * machine.gpuMemoryGb > this.best.gpuCount * this.best.gpuMemoryGb
  }

  result(): GpuInstance {
    if (this.best !== undefined) return this.best
    const lacking: string[] = []
    if (!this.hasCount) lacking.push('gpuCount')
    if (!this.hasModel) lacking.push('gpuModel')
    if (!this.hasMemory) lacking.push('gpuMemoryGb')
    throw new Unmet(lacking)
  }
}

export function cheapestInstance(priceList: readonly GpuInstance[], need: GpuNeed): GpuInstance {
  const search = new Search(need)
  for (const machine of priceList) search.see(machine)
  return search.result()
}

export function rankByGpuHour(priceList: readonly GpuInstance[]): { name: string; usdPerGpuHour: number }[] {
  const ranked: { name: string; usdPerGpuHour: number }[] = []
  for (const machine of priceList) {
    if (!machine.isOffered || machine.gpuCount < 1) continue
    const usdPerGpuHour = machine.usdPerHour / machine.gpuCount
    const at = ranked.findIndex((other) => other.usdPerGpuHour > usdPerGpuHour)
    ranked.splice(at < 0 ? ranked.length : at, 0, { name: machine.name, usdPerGpuHour })
  }
  return ranked
}

/** The closed form instead of a recursion. */
export function expectedSpotUsd(run: Readonly<Record<SpotRunNumber, number>>): number {
  const { workHours, checkpointEveryHours, saveHours, restartHours, interruptionChance, usdPerHour } = run
  if (!Number.isSafeInteger(workHours) || workHours <= 0) throw new RangeError('workHours')
  if (!Number.isSafeInteger(checkpointEveryHours) || checkpointEveryHours <= 0) throw new RangeError('checkpointEveryHours')
  for (const [name, value] of Object.entries({ saveHours, restartHours, usdPerHour })) {
    if (!(value >= 0 && value < Infinity)) throw new RangeError(name)
  }
  if (!(interruptionChance >= 0 && interruptionChance < 1)) throw new RangeError('interruptionChance')
  const whole = Math.floor(workHours / checkpointEveryHours)
  const rest = workHours % checkpointEveryHours
  const lucky = 1 - interruptionChance
  const segment = (length: number) => {
    if (interruptionChance === 0) return length
    return (lucky ** -length - 1) * (1 / interruptionChance + restartHours)
  }
  const saves = whole + (rest > 0 ? 1 : 0)
  return (whole * segment(checkpointEveryHours) + segment(rest) + saves * saveHours) * usdPerHour
}

class Flags {
  private readonly words: string[] = []
  add(flag: string, value: string, isWanted = true): this {
    if (isWanted) this.words.push('--' + flag + '=' + value)
    return this
  }
  all(): string[] {
    return [...this.words]
  }
}

export function gcloudArguments(vm: GpuVm): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const inside = letters + '0123456789-'
  const isName = vm.name !== '' && letters.includes(vm.name.charAt(0)) && [...vm.name].every((unit) => inside.includes(unit)) && !vm.name.endsWith('-')
  if (!isName) throw new RangeError('invalid name: ' + vm.name)
  const keys = Object.keys(vm.metadata)
  for (const key of keys) if (key === '' || /[^A-Za-z0-9_-]/.test(key)) throw new RangeError('invalid key: ' + key)
  const flags = new Flags()
  if (vm.accelerator !== null) {
    const { type, count } = vm.accelerator
    if (count < 1 || count % 1 !== 0) throw new RangeError('count')
    flags.add('accelerator', 'count=' + count + ',type=' + type)
  }
  // A long delimiter of one character grows until no value has it.
  let delimiter = '%'
  while (Object.values(vm.metadata).some((value) => (value + '\n').includes(delimiter))) delimiter = delimiter === '%' ? '§' : delimiter + '¶'
  const pairs = keys.map((key) => key + '=' + vm.metadata[key]).join(delimiter)
  flags
    .add('metadata', '^' + delimiter + '^' + pairs, keys.length > 0)
    .add('instance-termination-action', 'STOP', vm.isSpot)
    .add('provisioning-model', 'SPOT', vm.isSpot)
    .add('maintenance-policy', 'TERMINATE')
    .add('machine-type', vm.machineType)
    .add('zone', vm.zone)
    .add('image-family', vm.imageFamily)
    .add('image-project', vm.imageProject)
  return ['compute', 'instances', 'create', vm.name].concat(flags.all())
}

export function shellLine(words: readonly string[]): string {
  let line = ''
  for (const word of words) {
    if (word.indexOf('\u0000') >= 0) throw new RangeError('NUL cannot be passed')
    if (line !== '') line += ' '
    line += "'" + word.split("'").join(`'"'"'`) + "'"
  }
  return line
}
