/** A run that is cut off at any moment loses nothing and goes on with --resume. */
import { spawn } from 'node:child_process'
import { appendFile, chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { strayProcesses } from '../../red-team/stray-processes.ts'

const kills = 50
const learners = 40

/** Printed when the test fails; KILL_SEED repeats it. */
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e6))
let state = seed
const random = () => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
  return state / 0x80000000
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-interrupted-'))
  // The grader may run as root and its children as nobody: they must be able to look inside.
  await chmod(folder, 0o755)
  await mkdir(path.join(folder, 'tmp'))
  for (let number = 0; number < learners; number += 1) {
    const learner = path.join(folder, 'class', `learner-${number}`)
    await cp(path.join(courseRoot, 'solutions/01-service-models'), path.join(learner, '01-service-models'), { recursive: true })
    await appendFile(path.join(learner, '01-service-models/service-models.ts'), `\n// ${number}\n`)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function startGrading(out: string): { done: Promise<number | null>; words: () => string; kill: () => void } {
  const cli = path.join(courseRoot, 'grader/cli.ts')
  const args = ['grade', path.join(folder, 'class'), '--only', '01', '--out', out, '--resume']
  const grader = spawn(process.execPath, ['--disable-sigusr1', cli, ...args], {
    env: { ...process.env, TMPDIR: path.join(folder, 'tmp') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  grader.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  const done = new Promise<number | null>((resolve) => grader.once('close', resolve))
  return { done, words: () => words, kill: () => grader.kill('SIGKILL') }
}

/** What is safe so far: submission to result, word for word, durations included. */
function kept(out: string): Map<string, string> {
  try {
    using database = new DatabaseSync(path.join(out, 'grading.sqlite'))
    const rows = database.prepare('SELECT id, result FROM submissions').all()
    return new Map(rows.map(({ id, result }) => [String(id), String(result)]))
  } catch {
    // Killed before there was a table.
    return new Map()
  }
}

/** The report is whole or absent. */
async function checkReport(out: string): Promise<void> {
  const text = await readFile(path.join(out, 'results.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return
  const results = resultsSchema.parse(JSON.parse(text))
  expect(results.submissions.map(({ score, maxScore }) => score === maxScore)).toEqual(Array.from({ length: learners }, () => true))
  expect(await readdir(path.join(out, 'feedback'))).toHaveLength(learners)
}

test(`${kills} kills at random moments lose nothing and double nothing`, { timeout: 300_000 }, async () => {
  let killed = 0
  let completed = 0
  let midway = 0
  // Machines differ, and so does what else they do: where too few kills come midway, they come later.
  let latestMs = 1_500
  for (let run = 0; killed < kills; run += 1) {
    const out = path.join(folder, `out-${run}`)
    let before = kept(out)
    for (let isDone = false; !isDone && killed < kills; ) {
      const { done, kill, words } = startGrading(out)
      const code = await Promise.race([done, sleep(100 + random() * latestMs)])
      isDone = code === 0
      if (typeof code === 'number') expect(code, `KILL_SEED=${seed}: ${words()}`).toBe(0)
      if (!isDone) {
        kill()
        await done
        killed += 1
      }
      const now = kept(out)
      for (const [id, result] of before) expect(now.get(id), `KILL_SEED=${seed}: ${id} was lost or graded twice`).toBe(result)
      before = now
      if (now.size > 0 && now.size < learners) midway += 1
      if (midway < killed / 5) latestMs *= 1.1
      await checkReport(out)
    }
    const { done, words } = startGrading(out)
    expect(await done, `KILL_SEED=${seed}: ${words()}`).toBe(0)
    const now = kept(out)
    for (const [id, result] of before) expect(now.get(id), `KILL_SEED=${seed}: ${id} was lost or graded twice`).toBe(result)
    expect(now.size).toBe(learners)
    await checkReport(out)
    completed += 1
  }
  expect(completed).toBeGreaterThan(0)
  // Otherwise the kills came too early or too late to show anything.
  expect(midway).toBeGreaterThan(kills / 10)
  for (let round = 0; round < 50 && (await strayProcesses(folder)).length > 0; round += 1) await sleep(100)
  expect(await strayProcesses(folder)).toEqual([])
  expect(await readdir(path.join(folder, 'tmp'))).toEqual([])
})
