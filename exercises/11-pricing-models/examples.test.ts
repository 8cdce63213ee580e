import { expect, test } from 'vitest'
import { prices } from './prices.ts'
import { breakEvenUtilisation, cheapestCommitment, onDemandUsd, planMix, priceOn, runOnSpot } from './pricing-models.ts'

const today = '2026-11-25'
const oneYear = { termMonths: 12, upfrontUsd: 0, usdPerHour: 0.11431 }

test('the price in force on a day', () => {
  expect(priceOn(prices, 'p4d.24xlarge', '2025-05-31').onDemandUsdPerHour).toBe(32.7726)
})

test('a machine that no row is about', () => {
  const error = expect.objectContaining({ name: 'UnknownMachineError', machine: 'm6z.huge' })
  expect(() => priceOn(prices, 'm6z.huge', today)).toThrow(error)
})

test('each run is billed for its minimum at least', () => {
  expect(onDemandUsd(priceOn(prices, 'm6a.xlarge', today), [30, 90.5])).toBeCloseTo((151 / 3600) * 0.1728, 8)
})

test('a year’s reservation pays off above about two thirds of the time', () => {
  expect(breakEvenUtilisation(priceOn(prices, 'm6a.xlarge', today), oneYear)).toBeCloseTo(0.6615, 4)
})

test('half of the time is enough for three years', () => {
  expect(cheapestCommitment(priceOn(prices, 'm6a.xlarge', today), 0.5)?.termMonths).toBe(36)
})

test('an interruption costs what was not saved, and the restart', () => {
  const job = { workMinutes: 180, checkpointEveryMinutes: 30, restartMinutes: 5 }
  const { usd, ...run } = runOnSpot(priceOn(prices, 'm6a.xlarge', today), job, [100])
  expect(run).toEqual({ minutes: 195, lostMinutes: 10, billedMinutes: 195 })
  expect(usd).toBeCloseTo(0.2106, 8)
})

test('the floor is reserved, the peak is on demand, the rest is spot', () => {
  const hours = [
    { steady: 2, interruptible: 0 },
    { steady: 2, interruptible: 3 },
    { steady: 4, interruptible: 0 },
    { steady: 2, interruptible: 1 },
  ]
  const { usd, ...mix } = planMix(priceOn(prices, 'm6a.xlarge', today), oneYear, { hours, spotOverhead: 0.25 })
  expect(mix).toEqual({ reserved: 2, onDemandHours: 2, spotHours: 5 })
  expect(usd).toBeCloseTo(1.58408, 8)
})
