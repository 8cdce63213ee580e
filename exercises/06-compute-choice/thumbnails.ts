import type { Offer, PerHour, PerUse, Workload } from './compute-choice.ts'

/** The lesson's example: making small pictures of uploaded ones. Its service, limits and prices are invented. */
export const thumbnails: Workload = {
  runMs: 1_230,
  pieceMs: 1_230,
  runsPerMonth: 100_000,
  peakRunsPerSecond: 2,
  memoryGib: 2,
  hasGpu: false,
  keepsState: false,
  control: 'code',
}

export const perUse: PerUse = { usdPerMillion: 10, usdPerGibSecond: 0.0001, stepMs: 100, freeRuns: 20_000, freeGibSeconds: 60_000 }
export const perHour: PerHour = { usdPerHour: 0.05, runsAtOnce: 2 }

export const kite: Offer = {
  name: 'Kite',
  kind: 'function',
  maxPieceMs: 1_000,
  maxRunMs: 5_000,
  memoryGib: 1,
  hasGpu: true,
  keepsState: false,
  control: 'image',
  price: perUse,
}
