/** A child that says nothing is started again, and then is the grader’s fault. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../../grader/content/limits.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { GraderFault } from '../../../grader/sandbox/fault.ts'
import { prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import { Seat } from '../../../grader/sandbox/seat.ts'
import { Session } from '../../../grader/sandbox/session.ts'
import { strayProcesses } from '../../red-team/stray-processes.ts'
import { bundleText } from './bundle-text.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-hello-'))
  await chmod(folder, 0o777)
})

afterEach(() => rm(folder, { recursive: true }))

/** Calls a right submission in a sandbox whose node is a script; it gets the real node's path. */
async function callIn(scriptOf: (node: string) => string): Promise<unknown> {
  await using prepared = await prepareSandbox({ root: courseRoot, packages: [], wanted: 'permission' })
  const node = path.join(folder, 'node')
  await writeFile(node, `#!/bin/sh\necho start >> ${folder}/starts\n${scriptOf(prepared.sandbox.node)}\n`)
  await chmod(node, 0o755)
  const sandbox = { ...prepared.sandbox, node }
  const seat = new Seat(sandbox)
  const limits = { ...defaultLimits, helloMs: 1_000 }
  const session = new Session({ sandbox, seat, limits, submission: await bundleText('export const one = () => 1'), standIns: undefined })
  session.beginTest()
  const outcome = await session.call({ kind: 'export', name: 'one' }, [], false).catch((error: unknown) => error)
  await seat.dispose()
  return outcome
}

const starts = async () => (await readFile(path.join(folder, 'starts'), 'utf8')).split('\n').length - 1

test('a child that never says hello is started twice and then is the grader’s fault', async () => {
  const outcome = await callIn(() => 'exec sleep 60')
  expect(outcome).toBeInstanceOf(GraderFault)
  expect(outcome).toMatchObject({ message: expect.stringContaining('the sandbox did not start') })
  expect(await starts()).toBe(2)
  expect(await strayProcesses(folder)).toEqual([])
})

test('a child that says hello at the second attempt costs nothing', async () => {
  const outcome = await callIn((node) => `[ $(wc -l < ${folder}/starts) = 1 ] && exit 1\nexec ${node} "$@"`)
  expect([outcome, await starts()]).toEqual([1, 2])
})
