/** The same class gets the same results, in whatever order it is graded. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-order-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Everything of a results file but its times. */
async function gradeInOrder(order: number): Promise<unknown> {
  const out = path.join(folder, String(order))
  // Enough time for what runs out of memory to do so on a busy machine: which limit comes first would be chance.
  const { code } = await runCli(['demo', '--out', out, '--order', String(order), '--limit', 'callMs=4000'])
  expect(code).toBe(0)
  const text = await readFile(path.join(out, 'results.json'), 'utf8')
  return JSON.parse(text, (key: string, value: unknown) => (['startedAt', 'finishedAt', 'durationMs'].includes(key) ? 0 : value))
}

test('a class graded five times in shuffled orders gets the same results', { timeout: 300_000 }, async () => {
  const first = await gradeInOrder(1)
  for (const order of [2, 3, 4, 5]) expect(await gradeInOrder(order)).toEqual(first)
})
