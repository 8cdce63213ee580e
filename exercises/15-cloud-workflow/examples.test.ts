import { expect, test } from 'vitest'
import { costSoFarUsd, locateData, orderSteps, runWorkflow, type Step } from './cloud-workflow.ts'
import { trainingSteps } from './training-steps.ts'

test('the steps of the lesson have an order', () => {
  expect(orderSteps(trainingSteps)).toEqual([
    'install the SDK',
    'create an account',
    'set up credentials',
    'store the data',
    'launch a machine',
    'run the workload',
    'download the results',
  ])
})

test('a path is local, s3:// is an object', () => {
  expect(locateData('local.csv')).toEqual({ kind: 'local', path: 'local.csv' })
  expect(locateData('s3://my-bucket/2026/data.csv')).toEqual({ kind: 's3', bucket: 'my-bucket', key: '2026/data.csv' })
})

test('a machine that still runs has a cost so far', () => {
  const machine = { usdPerHour: 36, startedMs: 0, endedMs: null }
  expect(costSoFarUsd([machine], 100_000, 30)).toBeCloseTo(1)
})

/** Steps that write down what happens; `run` fails when it is told to. */
function steps(log: string[], fails: boolean): Step[] {
  const shutDown = async () => void log.push('shut down')
  const launch = async () => void log.push('launch')
  const run = async () => {
    log.push('run')
    if (fails) throw new Error('out of memory')
  }
  return [
    { id: 'launch', needs: [], run: launch, rents: { usdPerHour: 2, shutDown } },
    { id: 'run', needs: ['launch'], run, rents: null },
  ]
}

const clock = { now: () => 0 }
const options = { signal: new AbortController().signal, clock, minimumSeconds: 1_800 }

test('a workflow runs, shuts down and says what it cost', async () => {
  const log: string[] = []
  expect(await runWorkflow(steps(log, false), options)).toEqual({ finished: ['launch', 'run'], costUsd: 1 })
  expect(log).toEqual(['launch', 'run', 'shut down'])
})

test('a workflow that fails shuts down, too', async () => {
  const log: string[] = []
  await expect(runWorkflow(steps(log, true), options)).rejects.toMatchObject({
    name: 'StepError',
    step: 'run',
    costUsd: 1,
    stillRunning: [],
  })
  expect(log).toEqual(['launch', 'run', 'shut down'])
})
