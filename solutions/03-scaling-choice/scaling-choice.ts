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

/** Weighs what forces one way; only without any force, what leans one way. */
export function chooseScaling(workload: Workload): { scale: 'out' | 'up' | 'redesign'; reasons: Reason[] } {
  const { lowestLoad, peakLoad, largestMachineCapacity } = workload
  for (const [name, value] of Object.entries({ lowestLoad, peakLoad, largestMachineCapacity })) {
    requireThat(value >= 0, name, 'at least 0', value)
  }
  requireThat(lowestLoad <= peakLoad, 'lowestLoad', `at most the peak of ${peakLoad}`, lowestLoad)
  const holding = (reasons: Partial<Record<Reason, boolean>>) => reasonOrder.filter((reason) => reasons[reason])

  const forcesOut = holding({ 'too-big': peakLoad > largestMachineCapacity, 'no-downtime': !workload.toleratesDowntime })
  const forcesUp = holding({ 'local-state': workload.state === 'local' })
  if (forcesOut.length > 0 && forcesUp.length > 0) return { scale: 'redesign', reasons: [...forcesOut, ...forcesUp] }
  if (forcesOut.length > 0) return { scale: 'out', reasons: forcesOut }
  if (forcesUp.length > 0) return { scale: 'up', reasons: forcesUp }

  const leansOut = holding({ 'load-swings': peakLoad >= 2 * lowestLoad })
  const leansUp = holding({ 'tight-coupling': workload.coupling === 'tight', 'node-licence': workload.licence === 'per-node' })
  if (leansOut.length > leansUp.length) return { scale: 'out', reasons: leansOut }
  return { scale: 'up', reasons: leansUp.length > leansOut.length ? leansUp : ['simpler'] }
}

const reasonOrder = ['too-big', 'no-downtime', 'local-state', 'load-swings', 'tight-coupling', 'node-licence'] as const

/** Runs more at once, but fewer only when nothing in the whole cooldown wanted more. */
export function simulateAutoscaler(policy: ScalingPolicy, loads: readonly number[]): { instances: number; utilisation: number }[] {
  requirePolicy(policy)
  for (const load of loads) requireThat(load >= 0, 'loads', 'at least 0', load)
  const { capacityPerInstance, targetUtilisation, minInstances, maxInstances, cooldownMinutes } = policy
  const wanted = loads.map((load) => {
    const enough = Math.ceil(load / (capacityPerInstance * targetUtilisation))
    return Math.min(maxInstances, Math.max(minInstances, enough))
  })
  return loads.map((load, minute) => {
    // What runs now was decided at the end of the minute before.
    const instances = Math.max(minInstances, ...wanted.slice(Math.max(0, minute - 1 - cooldownMinutes), minute))
    return { instances, utilisation: load / (instances * capacityPerInstance) }
  })
}

function requirePolicy({ capacityPerInstance, targetUtilisation, minInstances, maxInstances, cooldownMinutes }: ScalingPolicy): void {
  requireThat(capacityPerInstance > 0, 'capacityPerInstance', 'above 0', capacityPerInstance)
  requireThat(targetUtilisation > 0 && targetUtilisation <= 1, 'targetUtilisation', 'above 0 and at most 1', targetUtilisation)
  requireThat(isWholeFrom(1, minInstances), 'minInstances', 'a whole number from 1', minInstances)
  requireThat(isWholeFrom(minInstances, maxInstances), 'maxInstances', `a whole number from ${minInstances}`, maxInstances)
  requireThat(isWholeFrom(0, cooldownMinutes), 'cooldownMinutes', 'a whole number from 0', cooldownMinutes)
}

/** The serial share takes as long as ever, so it alone sets the limit. */
export function predictSpeedUp(parallelShare: number, machines: number): { speedUp: number; left: number } {
  requireThat(parallelShare >= 0 && parallelShare <= 1, 'parallelShare', 'from 0 to 1', parallelShare)
  requireThat(isWholeFrom(1, machines), 'machines', 'a whole number from 1', machines)
  const serialShare = 1 - parallelShare
  const speedUp = 1 / (serialShare + parallelShare / machines)
  return { speedUp, left: 1 / serialShare / speedUp }
}

/** Prices the best plan of each way. */
export function compareCosts(types: readonly MachineType[], hourlyLoads: readonly number[], fees: Fees): Costs {
  for (const { name, capacity } of types) requireThat(capacity > 0, `types: the capacity of ${name}`, 'above 0', capacity)
  requireThat(hourlyLoads.length > 0 && hourlyLoads.every((load) => load >= 0), 'hourlyLoads', 'loads of at least 0', hourlyLoads.join())
  const peak = Math.max(...hourlyLoads)
  const plan = ({ name, capacity, priceUsdPerHour }: MachineType, sharingUsdPerHour: number): Plan => {
    const machines = hourlyLoads.map((load) => Math.max(1, Math.ceil(load / capacity)))
    const nodeHours = machines.reduce((sum, count) => sum + count, 0)
    const costUsd = nodeHours * (priceUsdPerHour + fees.licenceUsdPerNodeHour) + hourlyLoads.length * sharingUsdPerHour
    return { type: name, machines: Math.max(...machines), costUsd }
  }
  const up = cheapest(types.filter(({ capacity }) => capacity >= peak).map((type) => plan(type, 0)))
  const out = cheapest(types.map((type) => plan(type, fees.sharingUsdPerHour)))
  if (out === null) throw new RangeError('types must not be empty')
  return { up, out, cheaper: up !== null && up.costUsd <= out.costUsd ? 'up' : 'out' }
}

/** The first of the cheapest: sorting keeps the order of equals. */
function cheapest(plans: readonly Plan[]): Plan | null {
  return plans.toSorted((left, right) => left.costUsd - right.costUsd)[0] ?? null
}

const isWholeFrom = (least: number, value: number): boolean => Number.isInteger(value) && value >= least

function requireThat(holds: boolean, name: string, wanted: string, value: number | string): void {
  if (!holds) throw new RangeError(`${name} must be ${wanted}, got ${value}`)
}
