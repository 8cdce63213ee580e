/** What the rules of the contract come to, written another way than the reference, for random inputs. */
import type { Fees, MachineType, ScalingPolicy, Workload } from '../../../solutions/03-scaling-choice/scaling-choice.ts'

export function sideOf(workload: Workload): { scale: string; forces: readonly string[]; isDraw: boolean } {
  const { peakLoad, lowestLoad, largestMachineCapacity, toleratesDowntime, state, coupling, licence } = workload
  const holds = [peakLoad > largestMachineCapacity, !toleratesDowntime, state === 'local']
  const forces = ['too-big', 'no-downtime', 'local-state'].filter((_, at) => holds[at])
  const lean = Number(peakLoad >= 2 * lowestLoad) - Number(coupling === 'tight') - Number(licence === 'per-node')
  if (forces.length === 0) return { scale: lean > 0 ? 'out' : 'up', forces, isDraw: lean === 0 }
  return { scale: state !== 'local' ? 'out' : forces.length > 1 ? 'redesign' : 'up', forces, isDraw: false }
}

export function fleetOf(policy: ScalingPolicy, loads: readonly number[]): number[] {
  let running = policy.minInstances
  const recent: number[] = []
  return loads.map((load) => {
    const ran = running
    const enough = Math.ceil(load / policy.targetUtilisation / policy.capacityPerInstance)
    recent.push(Math.max(policy.minInstances, Math.min(policy.maxInstances, enough)))
    running = Math.max(...recent.slice(-1 - policy.cooldownMinutes))
    return ran
  })
}

export interface Bill {
  readonly types: readonly MachineType[]
  readonly hourlyLoads: readonly number[]
  readonly fees: Fees
}

/** The lowest cost of each way; scaling up costs Infinity when no machine carries the peak. */
export function lowestCosts({ types, hourlyLoads, fees }: Bill): { upUsd: number; outUsd: number } {
  const priceOf = (type: MachineType) => type.priceUsdPerHour + fees.licenceUsdPerNodeHour
  const single = types.filter(({ capacity }) => hourlyLoads.every((load) => load <= capacity)).map((type) => priceOf(type) * hourlyLoads.length)
  const spread = types.map((type) =>
    hourlyLoads.reduce((sum, load) => sum + Math.max(1, Math.ceil(load / type.capacity)) * priceOf(type) + fees.sharingUsdPerHour, 0),
  )
  return { upUsd: Math.min(...single), outUsd: Math.min(...spread) }
}

/** To six digits: the order of the same arithmetic may change the last bits. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6
