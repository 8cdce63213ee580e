import { fc } from '#suite'
import type { MachineType, ScalingPolicy, Workload } from '../../../solutions/03-scaling-choice/scaling-choice.ts'

/** Nothing forces and nothing leans. */
export const calm: Workload = {
  state: 'shared',
  coupling: 'loose',
  licence: 'none',
  toleratesDowntime: true,
  lowestLoad: 30,
  peakLoad: 45,
  largestMachineCapacity: 96,
}
export const big = { peakLoad: 97, lowestLoad: 60 }
export const swinging = { lowestLoad: 7 }

export const anyWorkload = fc.record({
  state: fc.constantFrom('local', 'shared'),
  coupling: fc.constantFrom('loose', 'tight'),
  licence: fc.constantFrom('none', 'per-node'),
  toleratesDowntime: fc.boolean(),
  lowestLoad: fc.integer({ min: 1, max: 20 }),
  peakLoad: fc.integer({ min: 20, max: 60 }),
  largestMachineCapacity: fc.integer({ min: 30, max: 80 }),
})

/** Targets are quarters and loads whole, so that every order of the same arithmetic gives the same whole number. */
export const policy: ScalingPolicy = { capacityPerInstance: 40, targetUtilisation: 0.75, minInstances: 2, maxInstances: 9, cooldownMinutes: 2 }

export const anyRun = fc.record({
  capacityPerInstance: fc.integer({ min: 10, max: 50 }),
  targetUtilisation: fc.constantFrom(0.25, 0.5, 0.75, 1),
  minInstances: fc.integer({ min: 1, max: 3 }),
  maxInstances: fc.integer({ min: 3, max: 12 }),
  cooldownMinutes: fc.integer({ min: 0, max: 4 }),
  loads: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 14 }),
})

export const anyShare = fc.record({ percent: fc.integer({ min: 1, max: 99 }), machines: fc.integer({ min: 2, max: 500 }) })

/** Machines that nobody rents out. Prices are quarters, so that equal costs are equal to the last bit. */
export const birds: readonly MachineType[] = [
  { name: 'swan', capacity: 20, priceUsdPerHour: 4.5 },
  { name: 'wren', capacity: 2, priceUsdPerHour: 0.5 },
  { name: 'heron', capacity: 6, priceUsdPerHour: 1.25 },
]

const quarters = (max: number) => fc.integer({ min: 0, max }).map((count) => count / 4)

export const anyCosts = fc.record({
  types: fc
    .array(fc.record({ capacity: fc.integer({ min: 1, max: 30 }), priceUsdPerHour: quarters(40) }), { minLength: 1, maxLength: 4 })
    .map((types) => types.map((type, at) => ({ name: `type ${at}`, ...type }))),
  hourlyLoads: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }),
  fees: fc.record({ licenceUsdPerNodeHour: quarters(12), sharingUsdPerHour: quarters(12) }),
})
