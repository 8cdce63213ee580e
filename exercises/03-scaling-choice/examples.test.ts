import { expect, test } from 'vitest'
import { machines } from './machines.ts'
import { chooseScaling, compareCosts, predictSpeedUp, type ScalingPolicy, simulateAutoscaler, type Workload } from './scaling-choice.ts'

const webShop: Workload = {
  state: 'shared',
  coupling: 'loose',
  licence: 'none',
  toleratesDowntime: true,
  lowestLoad: 4,
  peakLoad: 20,
  largestMachineCapacity: 64,
}

const policy: ScalingPolicy = {
  capacityPerInstance: 100,
  targetUtilisation: 0.5,
  minInstances: 1,
  maxInstances: 8,
  cooldownMinutes: 1,
}

test('a load that swings leans towards more machines', () => {
  expect(chooseScaling(webShop)).toEqual({ scale: 'out', reasons: ['load-swings'] })
})

test('data on the machine forces a larger one', () => {
  expect(chooseScaling({ ...webShop, state: 'local' })).toEqual({ scale: 'up', reasons: ['local-state'] })
})

test('the fleet grows a minute late, and shrinks later still', () => {
  const fleet = simulateAutoscaler(policy, [100, 100, 20, 20, 20])
  expect(fleet.map(({ instances }) => instances)).toEqual([1, 2, 2, 2, 1])
  expect(fleet[0]?.utilisation).toBeCloseTo(1)
})

test('three machines are twice as fast when a quarter is serial', () => {
  const { speedUp, left } = predictSpeedUp(0.75, 3)
  expect(speedUp).toBeCloseTo(2)
  expect(left).toBeCloseTo(2)
})

test('small machines can be switched off', () => {
  const small = { name: 'small', capacity: 1, priceUsdPerHour: 3 }
  const large = { name: 'large', capacity: 8, priceUsdPerHour: 24 }
  const fees = { licenceUsdPerNodeHour: 0, sharingUsdPerHour: 0 }
  expect(compareCosts([small, large], [8, 2], fees)).toEqual({
    up: { type: 'large', machines: 1, costUsd: 48 },
    out: { type: 'small', machines: 8, costUsd: 30 },
    cheaper: 'out',
  })
})

test('on the real price list too', () => {
  expect(compareCosts(machines, [8, 2], { licenceUsdPerNodeHour: 0, sharingUsdPerHour: 0 }).cheaper).toBe('out')
})

test('a negative load is refused by name', () => {
  expect(() => chooseScaling({ ...webShop, lowestLoad: -1 })).toThrow(
    expect.objectContaining({ name: 'RangeError', message: expect.stringContaining('lowestLoad') }),
  )
})
