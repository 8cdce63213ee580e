/** A test that fails in a process that another exercise has used is tried again in a fresh one. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../../grader/content/limits.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { type PreparedSandbox, prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import { Seat } from '../../../grader/sandbox/seat.ts'
import { Session } from '../../../grader/sandbox/session.ts'
import { Workbench } from '../../../grader/suite/workbench.ts'
import { bundleText } from '../sandbox/bundle-text.ts'

let prepared: PreparedSandbox
let seat: Seat

beforeEach(async () => {
  prepared = await prepareSandbox({ root: courseRoot, packages: [] })
  seat = new Seat(prepared.sandbox)
})

afterEach(async () => {
  await seat.dispose()
  await prepared[Symbol.asyncDispose]()
})

async function open(source: string): Promise<Workbench> {
  const { sandbox } = prepared
  const session = new Session({ sandbox, seat, limits: defaultLimits, submission: await bundleText(source), standIns: undefined })
  return new Workbench(session, session.network)
}

const asks = (workbench: Workbench, number: number) =>
  workbench.run(async () => {
    expect(await workbench.call({ kind: 'export', name: 'double' }, [number], false)).toBe(2 * number)
  })

/** Right for the first number only: it keeps that answer. */
const forgetful = 'let known: number | undefined\nexport const double = (number: number) => (known ??= 2 * number)'

test('what an exercise keeps of its first test costs it the second, in a process of its own', async () => {
  const exercise = await open(forgetful)
  expect([(await asks(exercise, 1)).status, (await asks(exercise, 2)).status]).toEqual(['passed', 'failed'])
})

test('and just as much in a process that it shares: only what others left behind is forgiven', async () => {
  const other = await open('export const double = (number: number) => 2 * number')
  const exercise = await open(forgetful)
  expect((await asks(other, 1)).status).toBe('passed')
  expect([(await asks(exercise, 1)).status, (await asks(exercise, 2)).status]).toEqual(['passed', 'failed'])
})
