/** A child may be killed between any two steps. */
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { delay, HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SubmissionFault } from '../../../grader/sandbox/fault.ts'
import { fuzzing } from './fuzz.ts'
import { levels, type OpenSession, openSession, rejection } from './open-session.ts'
import { isRunning, type SandboxProcess, sandboxProcesses } from './sandbox-processes.ts'

const source = `export const fine = () => 'fine'
export const wait = () => new Promise(() => undefined)
export const spin = () => { for (;;) {} }
export const ask = async (answer: () => Promise<unknown>) => answer()
export const read = async () => (await fetch('https://slow.test/')).text()
export const large = () => Array.from({ length: 14 }, () => 'x'.repeat(60_000))
export const all = async (answer: () => Promise<unknown>) => [await answer(), await read(), large()]`

const slowToLoad = `${source}\nawait new Promise((resolve) => setTimeout(resolve, 400))`

let seen: SandboxProcess[] = []
const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)

beforeEach(() => {
  seen = []
  unhandled.length = 0
  process.on('unhandledRejection', note)
})

afterEach(async () => {
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
  await untilGone(100, () => [...seen, ...sandboxProcesses()])
  expect([...seen, ...sandboxProcesses()].filter(isRunning)).toEqual([])
})

/** The kernel needs a moment to take a sandbox apart, also one that was left for another and that nobody has looked at. */
async function untilGone(rounds: number, list = () => seen): Promise<void> {
  for (let round = 0; round < rounds && list().some(isRunning); round += 1) await sleep(20)
}

/** The process that the grader started last, what stands at the inner end of its sandbox, or all that began with it. */
type Victim = 'outer' | 'inner' | 'group'

const isOwnChild = ({ parent }: { readonly parent: number }) => parent === process.pid

/** Kills it, and returns the number of the process that the grader started. */
async function kill(which: Victim): Promise<number> {
  // Between fork and exec a child still bears its parent's command line.
  for (let tries = 0; tries < 500 && !sandboxProcesses().some(isOwnChild); tries += 1) await sleep(1)
  const running = sandboxProcesses()
  seen.push(...running)
  const outer = running.findLast(isOwnChild)?.pid ?? expect.unreachable('no child was started')
  const victims: Record<Victim, number> = { outer, inner: running.at(-1)?.pid ?? outer, group: -outer }
  try {
    process.kill(victims[which], 'SIGKILL')
  } catch {
    // It has just ended.
  }
  return outer
}

const open = (level: (typeof levels)[number], text = source) =>
  openSession(level, text, { callMs: 3_000, loadMs: 3_000, exerciseMs: 600_000 })

async function expectUsable({ call }: OpenSession): Promise<void> {
  expect(await call('fine')).toBe('fine')
}

// Elsewhere the child's number cannot be found from outside.
const hasProc = existsSync('/proc/self/stat')

describe.skipIf(!hasProc).each(levels)('a child killed from outside, on %s', (level) => {
  // Alone, the outer process may leave the inner one behind, which then says hello after all.
  test.each<Victim>(['outer', 'group'])('before it says hello (%s) is started once more, and nobody notices', async (which) => {
    await using opened = await open(level)
    const answer = opened.call('fine')
    await kill(which)
    expect(await answer).toBe('fine')
  })

  test('while it loads fails that call, and the next one loads it anew', async () => {
    await using opened = await open(level, slowToLoad)
    const answer = rejection(opened.call('fine'))
    await sleep(300)
    await kill('inner')
    expect(await answer).toBeInstanceOf(SubmissionFault)
    await expectUsable(opened)
  })

  test.each(['wait', 'spin', 'read'])('in a call of %s fails that call, and the next one works', async (name) => {
    await using opened = await open(level)
    opened.session.network.use(http.get('https://slow.test/', () => delay('infinite')))
    await expectUsable(opened)
    const answer = rejection(opened.call(name))
    await sleep(50)
    await kill('inner')
    expect(await answer).toBeInstanceOf(SubmissionFault)
    await expectUsable(opened)
  })

  test('while the suite’s function runs fails that call, and its answer goes nowhere', async () => {
    await using opened = await open(level)
    await expectUsable(opened)
    const answer = rejection(
      opened.call('ask', async () => {
        await kill('inner')
        await sleep(50)
        return 'too late'
      }),
    )
    expect(await answer).toBeInstanceOf(SubmissionFault)
    await expectUsable(opened)
    await sleep(60)
  })

  test('while msw answers a request fails that call, and the answer goes nowhere', async () => {
    await using opened = await open(level)
    const respond = async () => {
      await kill('inner')
      await sleep(50)
      return HttpResponse.text('too late')
    }
    opened.session.network.use(http.get('https://slow.test/', respond))
    expect(await rejection(opened.call('read'))).toBeInstanceOf(SubmissionFault)
    await expectUsable(opened)
    await sleep(60)
  })

  test('between two tests costs the next one nothing', async () => {
    await using opened = await open(level)
    await expectUsable(opened)
    await opened.session.endTest()
    await kill('inner')
    await sleep(200)
    opened.session.beginTest()
    await expectUsable(opened)
  })

  test('with several calls open fails each of them', async () => {
    await using opened = await open(level)
    await expectUsable(opened)
    const answers = Promise.all([rejection(opened.call('wait')), rejection(opened.call('wait')), rejection(opened.call('large'))])
    await kill('inner')
    for (const error of await answers) if (error !== undefined) expect(error).toBeInstanceOf(SubmissionFault)
    await expectUsable(opened)
  })

  test('at any moment leaves every call settled and the session usable', async () => {
    await using opened = await open(level)
    opened.session.network.use(http.get('https://slow.test/', () => HttpResponse.text('slow')))
    await fc.assert(
      fc.asyncProperty(fc.nat(160), fc.constantFrom<Victim>('outer', 'inner', 'group'), async (delayMs, which) => {
        // From the very start of a child to its last answer.
        opened.session.leaveShared()
        const answer = opened
          .call('all', async () => sleep(20, 'asked'))
          .then(
            (value) => value,
            (error: unknown) => error,
          )
        await sleep(delayMs)
        await kill(which)
        const settled = await answer
        await untilGone(5)
        if (settled instanceof Error) expect(settled).toBeInstanceOf(SubmissionFault)
        else expect(settled).toEqual(['asked', 'slow', expect.any(Array)])
        // What ends a process while it loads is told of the module from then on.
        if (settled instanceof SubmissionFault && settled.kind === 'load-failed') opened.session.leaveShared()
        // Killed after its last answer, its end may not have been noticed yet.
        const next = await rejection(opened.call('fine'))
        if (next !== undefined) expect(next).toBeInstanceOf(SubmissionFault)
        await expectUsable(opened)
      }),
      fuzzing(25, 10),
    )
  })
})
