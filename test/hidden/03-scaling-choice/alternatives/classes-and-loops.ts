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

class Side {
  readonly forces: Reason[] = []
  readonly leanings: Reason[] = []
}

function refuse(what: string): never {
  throw new RangeError(`bad ${what}`)
}

export function chooseScaling(workload: Workload): { scale: 'out' | 'up' | 'redesign'; reasons: Reason[] } {
  for (const name of ['lowestLoad', 'peakLoad', 'largestMachineCapacity'] as const) {
    if (Number.isNaN(workload[name]) || workload[name] < 0) refuse(name)
  }
  if (workload.lowestLoad > workload.peakLoad) refuse('lowestLoad')
  const out = new Side()
  const up = new Side()
  if (workload.peakLoad > workload.largestMachineCapacity) out.forces.push('too-big')
  if (!workload.toleratesDowntime) out.forces.push('no-downtime')
  if (workload.state === 'local') up.forces.push('local-state')
  if (workload.peakLoad / 2 >= workload.lowestLoad) out.leanings.push('load-swings')
  if (workload.coupling === 'tight') up.leanings.push('tight-coupling')
  if (workload.licence === 'per-node') up.leanings.push('node-licence')
  if (out.forces.length + up.forces.length > 0) {
    const scale = up.forces.length === 0 ? 'out' : out.forces.length === 0 ? 'up' : 'redesign'
    return { scale, reasons: out.forces.concat(up.forces) }
  }
  if (out.leanings.length === up.leanings.length) return { scale: 'up', reasons: ['simpler'] }
  return out.leanings.length > up.leanings.length ? { scale: 'out', reasons: out.leanings } : { scale: 'up', reasons: up.leanings }
}

/** Keeps the last wants in a ring. */
class Fleet {
  readonly policy: ScalingPolicy
  readonly #wants: number[] = []
  running: number

  constructor(policy: ScalingPolicy) {
    this.policy = policy
    this.running = policy.minInstances
  }

  serve(load: number): { instances: number; utilisation: number } {
    const { capacityPerInstance, targetUtilisation, minInstances, maxInstances, cooldownMinutes } = this.policy
    const minute = { instances: this.running, utilisation: load / this.running / capacityPerInstance }
    let wanted = minInstances
    while (wanted < maxInstances && wanted * capacityPerInstance * targetUtilisation < load) wanted += 1
    this.#wants.push(wanted)
    if (this.#wants.length > cooldownMinutes + 1) this.#wants.shift()
    if (wanted >= this.running) this.running = wanted
    else this.running = Math.min(this.running, Math.max(...this.#wants))
    return minute
  }
}

export function simulateAutoscaler(policy: ScalingPolicy, loads: readonly number[]): { instances: number; utilisation: number }[] {
  if (!(policy.capacityPerInstance > 0)) refuse('capacityPerInstance')
  if (!(policy.targetUtilisation > 0) || policy.targetUtilisation > 1) refuse('targetUtilisation')
  if (!Number.isInteger(policy.minInstances) || policy.minInstances < 1) refuse('minInstances')
  if (!Number.isInteger(policy.maxInstances) || policy.maxInstances < policy.minInstances) refuse('maxInstances')
  if (!Number.isInteger(policy.cooldownMinutes) || policy.cooldownMinutes < 0) refuse('cooldownMinutes')
  const fleet = new Fleet(policy)
  const minutes = []
  for (const load of loads) {
    if (Number.isNaN(load) || load < 0) refuse('loads')
    minutes.push(fleet.serve(load))
  }
  return minutes
}

export function predictSpeedUp(parallelShare: number, machines: number): { speedUp: number; left: number } {
  if (!(parallelShare >= 0) || parallelShare > 1) refuse('parallelShare')
  if (!Number.isInteger(machines) || machines < 1) refuse('machines')
  const speedUp = machines / (machines * (1 - parallelShare) + parallelShare)
  if (parallelShare === 1) return { speedUp, left: Number.POSITIVE_INFINITY }
  return { speedUp, left: 1 + parallelShare / machines / (1 - parallelShare) }
}

export function compareCosts(types: readonly MachineType[], hourlyLoads: readonly number[], fees: Fees): Costs {
  if (types.length === 0) refuse('types')
  if (hourlyLoads.length === 0) refuse('hourlyLoads')
  let peak = 0
  for (const load of hourlyLoads) {
    if (Number.isNaN(load) || load < 0) refuse('hourlyLoads')
    if (load > peak) peak = load
  }
  let up: Plan | null = null
  let out: Plan | null = null
  for (const type of types) {
    if (!(type.capacity > 0)) refuse('types')
    const perHour = type.priceUsdPerHour + fees.licenceUsdPerNodeHour
    if (type.capacity >= peak && (up === null || perHour * hourlyLoads.length < up.costUsd)) {
      up = { type: type.name, machines: 1, costUsd: perHour * hourlyLoads.length }
    }
    let costUsd = 0
    let most = 1
    for (const load of hourlyLoads) {
      let machines = 1
      while (machines * type.capacity < load) machines += 1
      most = Math.max(most, machines)
      costUsd += machines * perHour + fees.sharingUsdPerHour
    }
    if (out === null || costUsd < out.costUsd) out = { type: type.name, machines: most, costUsd }
  }
  if (out === null) refuse('types')
  return { up, out, cheaper: up === null || out.costUsd < up.costUsd ? 'out' : 'up' }
}
