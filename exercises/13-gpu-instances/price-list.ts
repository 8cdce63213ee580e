import type { GpuInstance } from './gpu-instances.ts'

/**
 * The machines of the lesson, on demand, Linux. Sources: AWS price list, us-east-1 (July and September 2026; P3: its last list price,
 * before it left AWS's API by May 2026); Google Cloud price list, us-central1. GPU memory: the providers' instance pages.
 * A snapshot: the examples calculate with it, so put a newer list beside it and not over it.
 */
export const asOf = '2026-11-24'

const machine = (
  name: string,
  gpuCount: number,
  gpuModel: string,
  gpuMemoryGb: number,
  usdPerHour: number,
  isOffered = true,
): GpuInstance => {
  return { name, gpuModel, gpuCount, gpuMemoryGb, usdPerHour, isOffered }
}

export const priceList: readonly GpuInstance[] = [
  machine('p3.2xlarge', 1, 'V100', 16, 3.06, false),
  machine('p3.8xlarge', 4, 'V100', 16, 12.24, false),
  machine('p4d.24xlarge', 8, 'A100', 40, 21.957642),
  machine('p5.48xlarge', 8, 'H100', 80, 55.04),
  machine('a2-highgpu-1g', 1, 'A100', 40, 3.673385),
  machine('a2-highgpu-8g', 8, 'A100', 40, 29.38708),
]
