import { expect, test } from 'vitest'
import { breakEvenReads, cheapestTier, monthlyUsd, planLifecycle, stayUsd, type Tier } from './storage-tiers.ts'
import { tiers } from './tiers.ts'

const tierOf = (name: string): Tier => {
  const tier = tiers.find((one) => one.name === name)
  if (tier === undefined) throw new Error(`tiers.ts has no ${name}`)
  return tier
}
const standard = tierOf('S3 Standard')
const infrequent = tierOf('S3 Standard-IA')
const backups = { count: 1000, bytes: 2 ** 30 }

test('a month of storage, and each object read once', () => {
  expect(monthlyUsd(standard, backups, 1000)).toBeCloseTo(23.0004, 8)
})

test('a million small objects are billed as larger ones', () => {
  expect(monthlyUsd(infrequent, { count: 1_000_000, bytes: 1024 }, 0)).toBeCloseTo(1.52587890625, 8)
})

test('ten days cost as much as thirty', () => {
  expect(stayUsd(infrequent, backups, 10)).toBeCloseTo(12.5, 8)
})

test('read about once a month, infrequent access is worth as much as standard', () => {
  expect(breakEvenReads(standard, infrequent, 2 ** 30)).toBeCloseTo(1.049937, 6)
})

test('a quarter of instant access to what is seldom read', () => {
  const { tier, usd } = cheapestTier(tiers, backups, { days: 90, readsPerMonth: 200, maxWaitHours: 0 })
  expect(tier).toBe('S3 Glacier Instant Retrieval')
  expect(usd).toBeCloseTo(30.006, 8)
})

test('a life from hot to cold', () => {
  const plan = planLifecycle(tiers, backups, [
    { days: 30, readsPerMonth: 5000, maxWaitHours: 0 },
    { days: 90, readsPerMonth: 100, maxWaitHours: 0 },
    { days: 1825, readsPerMonth: 1, maxWaitHours: 48 },
  ])
  expect(plan.moves).toEqual([
    { day: 0, tier: 'S3 Standard' },
    { day: 30, tier: 'S3 Glacier Instant Retrieval' },
    { day: 120, tier: 'S3 Glacier Deep Archive' },
  ])
  expect(plan.usd).toBeCloseTo(105.52458792, 6)
})
