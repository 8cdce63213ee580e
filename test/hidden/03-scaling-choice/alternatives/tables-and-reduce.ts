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

type Rule = readonly [reason: Reason, scale: 'out' | 'up', isForce: boolean, holds: (workload: Workload) => boolean]

const rules: readonly Rule[] = [
  ['too-big', 'out', true, (workload) => workload.peakLoad > workload.largestMachineCapacity],
  ['no-downtime', 'out', true, (workload) => !workload.toleratesDowntime],
  ['local-state', 'up', true, (workload) => workload.state === 'local'],
  ['load-swings', 'out', false, (workload) => workload.peakLoad - workload.lowestLoad >= workload.lowestLoad],
  ['tight-coupling', 'up', false, (workload) => workload.coupling === 'tight'],
  ['node-licence', 'up', false, (workload) => workload.licence === 'per-node'],
]

const check = (checks: readonly (readonly [string, boolean])[]) => {
  const wrong = checks.find(([, isFine]) => !isFine)
  if (wrong) throw new RangeError(wrong[0])
}

export function chooseScaling(workload: Workload): { scale: 'out' | 'up' | 'redesign'; reasons: Reason[] } {
  check([
    ['peakLoad', workload.peakLoad >= 0],
    ['largestMachineCapacity', workload.largestMachineCapacity >= 0],
    ['lowestLoad', workload.lowestLoad >= 0 && workload.lowestLoad <= workload.peakLoad],
  ])
  const held = rules.filter(([, , , holds]) => holds(workload))
  const forces = held.filter(([, , isForce]) => isForce)
  const named = (some: readonly Rule[]) => some.map(([reason]) => reason)
  const [first] = forces
  if (first) return { scale: forces.every(([, scale]) => scale === first[1]) ? first[1] : 'redesign', reasons: named(forces) }
  const balance = held.reduce((sum, [, scale]) => sum + (scale === 'out' ? 1 : -1), 0)
  const winner = balance > 0 ? 'out' : 'up'
  return { scale: winner, reasons: balance === 0 ? ['simpler'] : named(held.filter(([, scale]) => scale === winner)) }
}

export function simulateAutoscaler(policy: ScalingPolicy, loads: readonly number[]): { instances: number; utilisation: number }[] {
  const { capacityPerInstance, targetUtilisation, minInstances, maxInstances, cooldownMinutes } = policy
  check([
    ['capacityPerInstance', capacityPerInstance > 0],
    ['targetUtilisation', targetUtilisation > 0 && targetUtilisation <= 1],
    ['minInstances', Number.isInteger(minInstances) && minInstances >= 1],
    ['maxInstances', Number.isInteger(maxInstances) && maxInstances >= minInstances],
    ['cooldownMinutes', Number.isInteger(cooldownMinutes) && cooldownMinutes >= 0],
    ['loads', loads.every((load) => load >= 0)],
  ])

  return loads.reduce<{ minutes: { instances: number; utilisation: number }[]; wants: number[]; running: number }>(
    ({ minutes, wants, running }, load) => {
      const utilisation = load / (running * capacityPerInstance)
      const exact = Math.ceil(load / capacityPerInstance / targetUtilisation)
      const seen = [Math.min(Math.max(exact, minInstances), maxInstances), ...wants]
      return { minutes: [...minutes, { instances: running, utilisation }], wants: seen, running: Math.max(...seen.slice(0, cooldownMinutes + 1)) }
    },
    { minutes: [], wants: [], running: minInstances },
  ).minutes
}

export function predictSpeedUp(parallelShare: number, machines: number): { speedUp: number; left: number } {
  check([
    ['parallelShare', parallelShare >= 0 && parallelShare <= 1],
    ['machines', Number.isInteger(machines) && machines > 0],
  ])
  const time = (count: number) => 1 - parallelShare + parallelShare / count
  return { speedUp: time(1) / time(machines), left: time(machines) / time(Number.POSITIVE_INFINITY) }
}

export function compareCosts(types: readonly MachineType[], hourlyLoads: readonly number[], fees: Fees): Costs {
  check([
    ['types', types.length > 0 && types.every((type) => type.capacity > 0)],
    ['hourlyLoads', hourlyLoads.length > 0 && hourlyLoads.every((load) => load >= 0)],
  ])
  const counts = (type: MachineType) => hourlyLoads.map((load) => Math.ceil(load / type.capacity) || 1)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const least = (plans: readonly Plan[]) => plans.reduce<Plan | null>((best, one) => (best && best.costUsd <= one.costUsd ? best : one), null)
  const rent = (type: MachineType) => type.priceUsdPerHour + fees.licenceUsdPerNodeHour
  const spread = types.map((type) => ({
    type: type.name,
    machines: Math.max(...counts(type)),
    costUsd: sum(counts(type).map((count) => count * rent(type) + fees.sharingUsdPerHour)),
  }))
  const single = types
    .filter((type) => Math.max(...counts(type)) === 1)
    .map((type) => ({ type: type.name, machines: 1, costUsd: hourlyLoads.length * rent(type) }))
  const out = least(spread) ?? { type: '', machines: 0, costUsd: 0 }
  const up = least(single)
  return { up, out, cheaper: up && up.costUsd - out.costUsd <= 0 ? 'up' : 'out' }
}
