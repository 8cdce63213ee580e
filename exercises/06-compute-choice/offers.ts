import type { Offer } from './compute-choice.ts'

/**
 * Five offers to try things on, all on demand on Linux. Sources: the price lists and quota pages of AWS (us-east-1) and Google Cloud
 * (us-central1), simplified as the comments say; look them up again before you spend money by them. How many runs a machine has room for
 * is an assumption for small runs, which no function here checks against
 * the memory: only measuring your own program tells.
 */
export const asOf = '2026-11-24'

const minute = 60_000
const day = 24 * 60 * minute

export const offers: readonly Offer[] = [
  {
    name: 'AWS Lambda',
    kind: 'function',
    // One invocation is short; a durable function strings many of them together.
    maxPieceMs: 15 * minute,
    maxRunMs: 366 * day,
    memoryGib: 10,
    hasGpu: false,
    keepsState: false,
    // A function may bring its own container image.
    control: 'image',
    price: { usdPerMillion: 0.2, usdPerGibSecond: 0.0000166667, stepMs: 1, freeRuns: 1_000_000, freeGibSeconds: 400_000 },
  },
  {
    name: 'Cloud Run',
    kind: 'container',
    // A service that answers requests; Cloud Run jobs may run longer.
    maxPieceMs: 60 * minute,
    maxRunMs: 60 * minute,
    memoryGib: 32,
    // GPUs cost extra, which is not in this price.
    hasGpu: true,
    keepsState: false,
    control: 'image',
    // One vCPU for each 2 GiB, and each request counted as if it had its instance to itself.
    price: { usdPerMillion: 0.4, usdPerGibSecond: 0.0000145, stepMs: 100, freeRuns: 2_000_000, freeGibSeconds: 360_000 },
  },
  {
    name: 'Amazon ECS on AWS Fargate',
    kind: 'container',
    maxPieceMs: Number.POSITIVE_INFINITY,
    maxRunMs: Number.POSITIVE_INFINITY,
    memoryGib: 4,
    hasGpu: false,
    keepsState: false,
    control: 'image',
    // 2 vCPUs and 4 GiB. AWS calls it serverless, as nobody looks after machines; it is paid while it is on, so it counts as by the hour here.
    price: { usdPerHour: 0.09874, runsAtOnce: 16 },
  },
  {
    name: 'Amazon EC2 t3.medium',
    kind: 'virtual machine',
    maxPieceMs: Number.POSITIVE_INFINITY,
    maxRunMs: Number.POSITIVE_INFINITY,
    memoryGib: 4,
    hasGpu: false,
    keepsState: true,
    control: 'machine',
    price: { usdPerHour: 0.0416, runsAtOnce: 16 },
  },
  {
    name: 'Amazon EC2 p4d.24xlarge',
    kind: 'virtual machine',
    maxPieceMs: Number.POSITIVE_INFINITY,
    maxRunMs: Number.POSITIVE_INFINITY,
    memoryGib: 1_152,
    hasGpu: true,
    keepsState: true,
    control: 'machine',
    price: { usdPerHour: 21.957642, runsAtOnce: 8 },
  },
]
