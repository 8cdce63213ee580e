import type { Tier } from './storage-tiers.ts'

/**
 * Amazon S3 in us-east-1, warmest first; storage up to the first 50 TB, GET for reads, standard retrieval for the archives, whose restore
 * requests count as reads. Sources: AWS, Amazon S3 pricing and S3 User Guide (storage classes, retrieval options); asOf 2026-11.
 * A snapshot: the examples calculate with it, so put a newer list beside it and not over it.
 */
export const asOf = '2026-11-25'

const kb = 1024

export const tiers: readonly Tier[] = [
  {
    name: 'S3 Standard',
    usdPerGbMonth: 0.023,
    usdPerGbRead: 0,
    usdPerThousandReads: 0.0004,
    usdPerThousandMoved: 0,
    minimumBytes: 0,
    extraBytes: 0,
    minimumDays: 0,
    waitHours: 0,
  },
  {
    name: 'S3 Standard-IA',
    usdPerGbMonth: 0.0125,
    usdPerGbRead: 0.01,
    usdPerThousandReads: 0.001,
    usdPerThousandMoved: 0.01,
    minimumBytes: 128 * kb,
    extraBytes: 0,
    minimumDays: 30,
    waitHours: 0,
  },
  {
    name: 'S3 Glacier Instant Retrieval',
    usdPerGbMonth: 0.004,
    usdPerGbRead: 0.03,
    usdPerThousandReads: 0.01,
    usdPerThousandMoved: 0.02,
    minimumBytes: 128 * kb,
    extraBytes: 0,
    minimumDays: 90,
    waitHours: 0,
  },
  // The archives add an index to each object; a further 8 KB of it, billed as S3 Standard, is left out here.
  {
    name: 'S3 Glacier Flexible Retrieval',
    usdPerGbMonth: 0.0036,
    usdPerGbRead: 0.01,
    usdPerThousandReads: 0.05,
    usdPerThousandMoved: 0.03,
    minimumBytes: 0,
    extraBytes: 32 * kb,
    minimumDays: 90,
    waitHours: 5,
  },
  {
    name: 'S3 Glacier Deep Archive',
    usdPerGbMonth: 0.00099,
    usdPerGbRead: 0.02,
    usdPerThousandReads: 0.1,
    usdPerThousandMoved: 0.05,
    minimumBytes: 0,
    extraBytes: 32 * kb,
    minimumDays: 180,
    waitHours: 12,
  },
]
