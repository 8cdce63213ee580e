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

/**
 * Forces come first. Out: 'too-big' (the peak is over the largest machine), 'no-downtime' (it tolerates none). Up: 'local-state'.
 * Without forces, the side with more leanings. Out: 'load-swings' (peak at least twice the lowest). Up: 'tight-coupling', 'node-licence'.
 * @returns the side and its reasons, in the order of Reason; 'redesign' and all forces when they go both ways; 'up' and 'simpler' in a draw
 * @throws RangeError naming a number that is NaN or below 0; naming lowestLoad when it is over the peak
 */
export function chooseScaling(workload: Workload): { scale: 'out' | 'up' | 'redesign'; reasons: Reason[] } {
  throw new Error('NotImplemented: chooseScaling')
}

/**
 * Each minute of `loads` with what ran in it, from `minInstances` on. A minute wants the fewest instances that carry its load within the target,
 * from min to max. If more are wanted than ran, they run in the next minute; if not, the most wanted in this and the `cooldownMinutes` before.
 * @throws RangeError naming the field, or `loads`, that is out of range: capacity > 0, 0 < target <= 1, whole min >= 1, whole max >= min, whole cooldown >= 0, loads >= 0
 */
export function simulateAutoscaler(policy: ScalingPolicy, loads: readonly number[]): { instances: number; utilisation: number }[] {
  throw new Error('NotImplemented: simulateAutoscaler')
}

/** Amdahl's law; `left` is the factor still to be had with endless machines. RangeError naming a share not in 0–1, or machines not whole from 1. */
export function predictSpeedUp(parallelShare: number, machines: number): { speedUp: number; left: number } {
  throw new Error('NotImplemented: predictSpeedUp')
}

/**
 * Up: one machine that carries the peak, on in every hour; null if none can. Out: in each hour as many of one type as its load needs, at least one.
 * Each machine pays price and licence, out pays sharing too. The cheapest type of each way, the first listed of equals; of equal ways, up.
 * @throws RangeError naming `types` (empty, or a capacity not above 0) or `hourlyLoads` (empty, or one that is NaN or below 0)
 */
export function compareCosts(types: readonly MachineType[], hourlyLoads: readonly number[], fees: Fees): Costs {
  throw new Error('NotImplemented: compareCosts')
}
