import type * as reference from '../../../solutions/13-gpu-instances/gpu-instances.ts'

type Instance = reference.GpuInstance
export type Run = Parameters<typeof reference.expectedSpotUsd>[0]

export const box = (name: string, gpuCount: number, gpuModel: string, gpuMemoryGb: number, usdPerHour: number, isOffered = true): Instance => {
  return { name, gpuModel, gpuCount, gpuMemoryGb, usdPerHour, isOffered }
}

/** Machines that nobody rents out, so that nothing can be known by heart. */
export const quarry: readonly Instance[] = [
  box('granite-4', 4, 'Opal', 24, 9),
  box('chalk', 0, 'none', 0, 0.5),
  box('granite-1', 1, 'Opal', 24, 2.5),
  box('slate-2', 2, 'Onyx', 96, 7),
  box('marble-1', 1, 'Opal', 48, 3),
  box('slate-1', 1, 'Onyx', 96, 4),
  box('gravel-8', 8, 'Opal', 24, 1, false),
  box('basalt', 2, 'Jade', 200, 0.25, false),
]

export const any = { gpuCount: 1, gpuModel: null, gpuMemoryGb: 0 }
export const run = { workHours: 10, checkpointEveryHours: 4, saveHours: 0.25, restartHours: 0.5, interruptionChance: 0.2, usdPerHour: 3 }

/** The expected cost in closed form: the hours until a run of n hours goes well are (1 / p + restart) × (q^-n - 1), with q = 1 - p. */
export function expectedUsd({ workHours, checkpointEveryHours: every, saveHours, restartHours, interruptionChance: p, usdPerHour }: Run): number {
  const hours = (length: number) => (p === 0 ? length : (1 / p + restartHours) * ((1 - p) ** -length - 1))
  return usdPerHour * (Math.floor(workHours / every) * hours(every) + hours(workHours % every) + Math.ceil(workHours / every) * saveHours)
}

export const vm: reference.GpuVm = {
  name: 'kiln-7',
  zone: 'moon-west1-q',
  machineType: 'p9-standard-3',
  accelerator: { type: 'onyx-xl', count: 3 },
  imageProject: 'quarry-images',
  imageFamily: 'onyx-drivers',
  isSpot: false,
  metadata: {},
}
export const plainFlags = {
  zone: 'moon-west1-q',
  'machine-type': 'p9-standard-3',
  accelerator: { type: 'onyx-xl', count: '3' },
  'maintenance-policy': 'TERMINATE',
  'image-project': 'quarry-images',
  'image-family': 'onyx-drivers',
}
