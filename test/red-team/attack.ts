import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Isolation } from '../../grader/sandbox/sandbox.ts'
import { type Results, resultsSchema, type SubmissionResult } from '../../grader/scoring/results.ts'
import { judge } from './judge.ts'
import type { Sample } from './sample.ts'
import { type Stage, setStage } from './stage.ts'
import { strayProcesses } from './stray-processes.ts'

/** Short, so that what hangs is stopped soon; otherwise the limits of every run. */
const limits = ['callMs=2000', 'loadMs=2500', 'exerciseMs=12000', 'cpuSeconds=3', 'dataMib=768', 'heapMib=96', 'compileMs=2500']

export interface Attack {
  /** By sample id: what did not happen as its header says. */
  readonly faults: ReadonlyMap<string, readonly string[]>
  /** What went wrong with the grader, a neighbour or the machine. */
  readonly damage: readonly string[]
  readonly results: Results
}

/**
 * Grades every sample and the honest submissions between them by the real command line, and judges what happened. Samples that came
 * out otherwise are graded once more by themselves: on a busy machine the clock may run out before the limit that is meant.
 */
export async function attack(samples: readonly Sample[], level: Isolation): Promise<Attack> {
  const first = await attackOnce(samples, level)
  const odd = samples.filter(({ id }) => (first.faults.get(id) ?? []).length > 0)
  if (odd.length === 0) return first
  const second = await attackOnce(odd, level)
  return { ...first, faults: new Map([...first.faults, ...second.faults]), damage: [...first.damage, ...second.damage] }
}

async function attackOnce(samples: readonly Sample[], level: Isolation): Promise<Attack> {
  const chosen = samples.filter((sample) => sample.expected.has(level))
  await using stage = await setStage(chosen)
  const before = await stage.baits()
  const run = await grade(stage, level)
  const text = await readFile(path.join(stage.out, 'results.json'), 'utf8').catch(() => '')
  if (text === '') throw new Error(`the grader wrote no results and ended with ${run.code}:\n${run.output}`)
  const results = resultsSchema.parse(JSON.parse(text))
  const faults = chosen.map((sample) => [sample.id, judge(sample, level, results)] as const)
  const damage = [
    ...(run.code === 0 ? [] : [`the grader ended with ${run.code}`]),
    ...hurtNeighbours(results),
    ...(results.isolation === level ? [] : [`the run had isolation ${results.isolation}`]),
    ...(stage.connections() === 0 ? [] : [`${stage.connections()} connections reached the listener`]),
    ...(JSON.stringify(await stage.baits()) === JSON.stringify(before) ? [] : ['a bait was changed']),
    ...(await leaked(stage)).map((file) => `the canary stands in ${file}`),
    ...(await commands(stage, run.output)).map((place) => `a command of a CI stands in ${place}`),
    ...(run.output.includes(stage.canary) ? ['the canary was printed'] : []),
    ...(await readdir(stage.temporary)).map((name) => `left behind: ${name}`),
    ...(await survivors(stage)).map((line) => `still running: ${line}`),
  ]
  return { faults: new Map(faults), damage, results }
}

function grade(stage: Stage, level: Isolation): Promise<{ code: number | null; output: string }> {
  const flags = limits.flatMap((limit) => ['--limit', limit])
  const cli = path.join(stage.course, 'grader/cli.ts')
  const args = ['--disable-sigusr1', cli, 'grade', stage.classFolder, '--out', stage.out, '--isolation', level, ...flags]
  const env = { PATH: process.env.PATH, TMPDIR: stage.temporary, COURSE_TOKEN: stage.canary }
  const grader = spawn(process.execPath, args, { cwd: stage.course, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [grader.stdout, grader.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve) => grader.once('close', (code) => resolve({ code, output })))
}

function hurtNeighbours(results: Results): string[] {
  return results.submissions.flatMap((submission) =>
    submission.exercises
      .filter((exercise) => isHonest(submission, exercise.slug) && exercise.score !== exercise.maxScore)
      .map(({ slug, score, maxScore, message }) => `${submission.id} has ${score} of ${maxScore} for ${slug}: ${message}`),
  )
}

function isHonest({ id }: SubmissionResult, slug: string): boolean {
  return id.startsWith('honest-') || (slug === '02-neighbour' && !id.startsWith('H-'))
}

async function leaked(stage: Stage): Promise<string[]> {
  const names = await readdir(stage.out, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const))
  return texts.filter(([, text]) => text.includes(stage.canary)).map(([file]) => path.relative(stage.out, file))
}

/** What a job that prints it would obey: in the output, and in what is written for people to read. */
async function commands(stage: Stage, output: string): Promise<string[]> {
  const names = (await readdir(stage.out, { recursive: true })).filter((name) => /\.(md|html)$/.test(name))
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(path.join(stage.out, name), 'utf8')] as const))
  return [['the output', output] as const, ...texts].flatMap(([place, text]) => (/^\s*::|##\w*\[/m.test(text) ? [place] : []))
}

/** What runs on although the grader has ended; the kernel gets a moment to take sandboxes apart. */
async function survivors(stage: Stage): Promise<string[]> {
  for (let round = 0; round < 50; round += 1) {
    if ((await strayProcesses(stage.temporary)).length === 0) return []
    await sleep(100)
  }
  return strayProcesses(stage.temporary)
}
