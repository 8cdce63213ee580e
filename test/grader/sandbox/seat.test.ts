import { afterEach, beforeEach, expect, test } from 'vitest'
import { limitsSchema } from '../../../grader/content/limits.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import type { Bundle } from '../../../grader/sandbox/bundle.ts'
import { findPlace } from '../../../grader/sandbox/place.ts'
import { type PreparedSandbox, prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import { Seat } from '../../../grader/sandbox/seat.ts'
import { Session } from '../../../grader/sandbox/session.ts'
import { bundleText } from './bundle-text.ts'
import { rejection } from './open-session.ts'

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

const identity = 'export const process_ = () => process.pid + ":" + performance.timeOrigin\n'

function exercise(submission: Bundle, limits: object = {}): Session {
  const { sandbox } = prepared
  const session = new Session({ sandbox, seat, limits: limitsSchema.parse({ callMs: 800, ...limits }), submission, standIns: undefined })
  session.beginTest()
  return session
}

const call = (session: Session, name: string, ...args: readonly unknown[]) => session.call({ kind: 'export', name }, args, false)

test('the exercises of one submission share a process, and each has its own module', async () => {
  const first = exercise(await bundleText(`${identity}export const name = () => 'first'`))
  const second = exercise(await bundleText(`${identity}export const name = () => 'second'`))
  const identities = [await call(first, 'process_'), await call(second, 'process_')]
  expect(identities[0]).toBe(identities[1])
  expect(await call(second, 'name')).toBe('second')
  expect([first.wasShared, second.wasShared]).toEqual([false, true])
})

test('an exercise that leaves the shared process gets one in which nothing was loaded', async () => {
  const spoiler = exercise(await bundleText('export const spoil = () => { Array.prototype.at = () => "spoilt"; return 1 }'))
  const honest = exercise(await bundleText('export const last = (numbers: number[]) => numbers.at(-1)'))
  await call(spoiler, 'spoil')
  expect(await call(honest, 'last', [1, 2])).toBe('spoilt')
  honest.leaveShared()
  honest.beginTest()
  expect(await call(honest, 'last', [1, 2])).toBe(2)
  expect(honest.wasShared).toBe(false)
})

test('a process that an exercise has ended does not end the next one', async () => {
  const leaver = exercise(await bundleText('export const leave = () => process.exit(0)'))
  const honest = exercise(await bundleText('export const fine = () => 1'))
  expect(await rejection(call(leaver, 'leave'))).toMatchObject({ kind: 'exited' })
  expect(await call(honest, 'fine')).toBe(1)
  expect(honest.wasShared).toBe(false)
})

test('a module that cannot be imported leaves the others loadable', async () => {
  const broken = exercise(await bundleText('throw new Error("at import")\nexport const fine = () => 1'))
  const honest = exercise(await bundleText('export const fine = () => 1'))
  expect(await rejection(call(broken, 'fine'))).toMatchObject({ kind: 'load-failed', cause: { message: 'at import' } })
  expect(await call(honest, 'fine')).toBe(1)
})

test('an exercise with other limits gets a process of its own, which the kernel holds to them', async () => {
  const first = exercise(await bundleText(identity))
  const second = exercise(await bundleText(identity), { heapMib: 128 })
  expect(await call(first, 'process_')).not.toBe(await call(second, 'process_'))
})

test('an error is placed in the file of its own exercise', async () => {
  const first = exercise(await bundleText('\n\nexport const fail = () => { throw new Error("one") }'))
  const second = exercise(await bundleText('export const fail = () => { throw new Error("two") }'))
  expect(findPlace(await rejection(call(first, 'fail')))).toMatchObject({ line: 3 })
  expect(findPlace(await rejection(call(second, 'fail')))).toMatchObject({ line: 1 })
})

test('calls made at once share one start', async () => {
  const session = exercise(await bundleText(identity))
  const identities = await Promise.all([call(session, 'process_'), call(session, 'process_'), call(session, 'process_')])
  expect(new Set(identities).size).toBe(1)
})

test('what an exercise counts against its limits begins anew with the next', async () => {
  const source = `export const say = () => { for (let n = 0; n < 60; n += 1) console.log('x'.repeat(1_000)); return 1 }`
  for (let round = 0; round < 3; round += 1) {
    const session = exercise(await bundleText(source), { outputBytes: 100_000 })
    expect(await call(session, 'say')).toBe(1)
  }
})
