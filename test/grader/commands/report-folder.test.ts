/** What stands in the report folder before, during and after a run. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { runCli } from './run-cli.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-report-'))
  for (let number = 0; number < 24; number += 1) {
    await cp(path.join(courseRoot, 'solutions/01-service-models'), path.join(folder, `class/learner-${number}/01-service-models`), {
      recursive: true,
    })
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('a report folder that cannot be made is named before anything is graded', async () => {
  await writeFile(path.join(folder, 'file'), '')
  const { code, stdout, stderr } = await runCli(['grade', 'solutions', '--only', '01', '--out', path.join(folder, 'file/report')])
  expect(code).toBe(2)
  expect(stdout).toMatch(/^Isolation: .*\n(?: {2}not available: .*\n)*$/)
  expect(stderr).toMatch(/^cannot make the report folder .*file\/report .*choose another with --out\n$/)
})

test('a new report replaces the old one whole, with no feedback of learners who are not in it', async () => {
  const out = path.join(folder, 'replaced')
  await runCli(['grade', path.join(folder, 'class'), '--only', '01', '--out', out])
  expect(await readdir(path.join(out, 'feedback'))).toHaveLength(24)
  await runCli(['grade', 'solutions', '--only', '01', '--out', out])
  expect(await readdir(path.join(out, 'feedback'))).toEqual(['solutions.md'])
  expect((await readdir(out)).sort()).toEqual(['feedback', 'grading.sqlite', 'results.json'])
})

test('--resume grades again what has changed, and nothing else', async () => {
  const out = path.join(folder, 'resumed')
  const args = ['grade', path.join(folder, 'class'), '--only', '01', '--out', out]
  await runCli(args)
  const before = await readFile(path.join(out, 'results.json'), 'utf8')
  await writeFile(path.join(folder, 'class/learner-7/01-service-models/service-models.ts'), 'export const nothing = 1\n')
  const { stdout } = await runCli([...args, '--resume'])
  expect(stdout).toContain('23 of 24 submissions were finished before')
  const scores = (text: string): number[] => JSON.parse(text).submissions.map(({ score }: { score: number }) => score)
  const after = scores(await readFile(path.join(out, 'results.json'), 'utf8'))
  expect(after.filter((score) => score === 0)).toHaveLength(1)
  expect(scores(before).filter((score) => score === 0)).toHaveLength(0)
})

// A full disk needs a small one: only root may mount it.
test.runIf(process.getuid?.() === 0 && canMount())('a full disk loses no finished result, and --resume goes on', async () => {
  const out = path.join(folder, 'small')
  await mkdir(out)
  const grade = (...more: string[]) =>
    [
      process.execPath,
      path.join(courseRoot, 'grader/cli.ts'),
      'grade',
      path.join(folder, 'class'),
      '--only',
      '01',
      '--out',
      out,
      ...more,
    ].join(' ')
  const script = [
    `mount -t tmpfs -o size=160k none ${out}`,
    `${grade()} >/dev/null; echo "first: $?"`,
    `ls ${out}`,
    `mount -o remount,size=20m ${out}`,
    `${grade('--resume')}; echo "second: $?"`,
    `ls ${out}/feedback | wc -l`,
  ].join('\n')
  const { stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', script], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: courseRoot },
  })
  expect(stdout).toContain('first: 3\n')
  expect(stderr).toMatch(/database or disk is full.*run the same command with --resume/)
  expect(stdout).not.toMatch(/^results.json$[\s\S]*second/m)
  const kept = Number(/(\d+) of 24 submissions were finished before/.exec(stdout)?.[1])
  expect(kept).toBeGreaterThan(0)
  expect(stdout).toMatch(/second: 0\n24\n$/)
})

function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'])
    return true
  } catch {
    return false
  }
}
