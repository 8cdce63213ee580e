import type { PriceRow } from './pricing-models.ts'

/**
 * Linux, us-east-1. On demand and reserved (standard, nothing upfront): AWS price list, as published by Vantage's instance API; the
 * change of p4d.24xlarge: AWS News Blog of June 2025. Spot has no list price, it moves: the one here is an assumption to calculate with.
 * The first `from` of a machine is where this table begins; the price may be older.
 * The rule of the free first hour: EC2 User Guide, "Billing for interrupted Spot Instances".
 */
export const asOf = '2026-10-01'

export const prices: readonly PriceRow[] = [
  {
    machine: 'm6a.xlarge',
    from: '2026-10-01',
    onDemandUsdPerHour: 0.1728,
    minimumSeconds: 60,
    reservations: [
      { termMonths: 12, upfrontUsd: 0, usdPerHour: 0.11431 },
      { termMonths: 36, upfrontUsd: 0, usdPerHour: 0.07838 },
    ],
    spot: { usdPerHour: 0.0648, freeMinutes: 60 },
  },
  // The same machine before and after a price cut of a third: why a price without a date says little.
  { machine: 'p4d.24xlarge', from: '2024-01-01', onDemandUsdPerHour: 32.7726, minimumSeconds: 60, reservations: [], spot: null },
  { machine: 'p4d.24xlarge', from: '2025-06-01', onDemandUsdPerHour: 21.957642, minimumSeconds: 60, reservations: [], spot: null },
]

/** Savings against on demand that providers advertise: ceilings, not promises. Sources: their pricing pages; asOf 2026-11. */
export const ceilings = {
  reserved: { AWS: 'up to 72 %', Azure: 'up to 72 %', 'Google Cloud': 'up to about 37 % (1 year) or 55 % (3 years)' },
  spot: { AWS: 'up to 90 %', 'Google Cloud': 'up to 91 %' },
} as const
