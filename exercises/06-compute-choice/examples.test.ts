import { expect, test } from 'vitest'
import { chooseOffer, findBreakEven, findObstacles, type PerUse, priceMonth, reviewRules, type Workload } from './compute-choice.ts'
import { offers } from './offers.ts'

/** A small web API: a fifth of a second for each request, busy in the daytime. */
const api: Workload = {
  runMs: 200,
  pieceMs: 200,
  runsPerMonth: 10_000_000,
  peakRunsPerSecond: 50,
  memoryGib: 1,
  hasGpu: false,
  keepsState: false,
  control: 'code',
}

/** Round prices, so that the sums can be done in the head. */
const perUse: PerUse = { usdPerMillion: 1, usdPerGibSecond: 0.00001, stepMs: 100, freeRuns: 0, freeGibSeconds: 0 }
const perHour = { usdPerHour: 0.1, runsAtOnce: 5 }

test('a short function can do what needs nothing special', () => {
  const lambda = offers.filter(({ name }) => name === 'AWS Lambda')
  expect(lambda.map((offer) => findObstacles(api, offer))).toEqual([[]])
  expect(lambda.map((offer) => findObstacles({ ...api, hasGpu: true, keepsState: true }, offer))).toEqual([['gpu', 'state']])
})

test('by use, ten million requests cost 10 for the runs and 20 for two million GiB-seconds', () => {
  expect(priceMonth(api, perUse)).toBeCloseTo(30)
})

test('by the hour, ten requests in flight need two machines for 730 hours', () => {
  expect(priceMonth(api, perHour)).toBeCloseTo(146)
})

test('use costs as much as the two machines at 48.7 million requests', () => {
  expect(findBreakEven(api, perUse, perHour)).toBeCloseTo(146 / 0.000003, 0)
})

test('a rule of thumb with an exception', () => {
  expect(reviewRules({ ...api, hasGpu: true }, offers, 600_000, 0.5)).toEqual([{ rule: 'gpu', exceptions: ['Cloud Run'] }])
})

test('a little more money buys a lot less to manage', () => {
  const depot = { memoryGib: 8, hasGpu: false, keepsState: true, maxPieceMs: 900_000, maxRunMs: 900_000 }
  const two = [
    { ...depot, name: 'Big Box', kind: 'virtual machine', control: 'machine', price: { usdPerHour: 0.03, runsAtOnce: 20 } },
    { ...depot, name: 'Small Call', kind: 'function', control: 'code', price: perUse },
  ] as const
  expect(chooseOffer(api, two, 1.1)).toMatchObject({ name: 'Big Box' })
  expect(chooseOffer(api, two, 1.5)).toMatchObject({ name: 'Small Call' })
})
