import type { MachineType } from './scaling-choice.ts'

/** On-demand prices of one family in us-central1; capacity in NVIDIA A100 GPUs. Source: Google Cloud, Compute Engine price list. */
export const asOf = '2026-11-24'

export const machines: readonly MachineType[] = [
  { name: 'a2-highgpu-1g', capacity: 1, priceUsdPerHour: 3.673385 },
  { name: 'a2-highgpu-8g', capacity: 8, priceUsdPerHour: 29.38708 },
]
