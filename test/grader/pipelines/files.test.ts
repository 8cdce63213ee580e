/** What every file for a CI has to keep to. */
import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { courseRoot } from '../../../grader/content/paths.ts'
import { readAction, readWorkflow, readYaml, type Step } from './pipeline.ts'

const run = promisify(execFile)
const workflows = (await readdir(path.join(courseRoot, '.github/workflows'))).map((name) => `.github/workflows/${name}`)
const action = '.github/actions/grade-push/action.yml'

async function allSteps(): Promise<{ file: string; step: Step }[]> {
  const found = [...(await readAction(action)).runs.steps.map((step) => ({ file: action, step }))]
  for (const file of workflows)
    for (const job of Object.values((await readWorkflow(file)).jobs)) found.push(...job.steps.map((step) => ({ file, step })))
  return found
}

test('every action that is used is GitHub’s own, at a version', async () => {
  const used = [...new Set((await allSteps()).flatMap(({ step }) => step.uses ?? []))].sort()
  expect(used).toEqual(['actions/checkout@v7', 'actions/download-artifact@v8', 'actions/setup-node@v7', 'actions/upload-artifact@v7'])
})

test('nothing from outside is put into a script: it comes as a variable', async () => {
  const mixed = (await allSteps()).filter(({ step }) => step.run?.includes('${{') === true)
  expect(mixed).toEqual([])
})

test('a job after one that may be skipped says when it runs: otherwise it would be skipped, too', async () => {
  for (const file of workflows) {
    const { jobs } = await readWorkflow(file)
    const needing = Object.values(jobs).filter((job) => 'needs' in job)
    expect(needing.filter((job) => !('if' in job))).toEqual([])
  }
})

test('no checkout leaves its token behind', async () => {
  const checkouts = (await allSteps()).filter(({ step }) => step.uses?.startsWith('actions/checkout') === true)
  expect(checkouts.length).toBeGreaterThan(3)
  expect(checkouts.filter(({ step }) => step.with['persist-credentials'] !== false)).toEqual([])
})

test('a workflow may read the repository, and nothing else', async () => {
  for (const file of workflows) expect((await readWorkflow(file)).permissions).toEqual({ contents: 'read' })
})

test('every script can be read by bash, and those that are called can be run', async () => {
  const scripts = (await allSteps()).flatMap(({ step }) => step.run ?? [])
  for (const file of ['.gitlab-ci.yml', '.gitlab/grade-push.yml'])
    for (const job of Object.values(await gitlab(file))) scripts.push(...scriptOf(job))
  expect(scripts.length).toBeGreaterThan(13)
  for (const script of scripts) await run('bash', ['-n', '-c', script])
  const called = scripts.flatMap((script) => [...script.matchAll(/(?<![\w-])(\.ci\/[\w-]+(?:\.\w+)?)/g)].flatMap(([, file]) => file ?? []))
  expect([...new Set(called)].sort()).toEqual(['.ci/collect.mjs', '.ci/grade-push', '.ci/install', '.ci/run'])
  for (const file of called.filter((name) => !name.endsWith('.mjs'))) {
    expect((await stat(path.join(courseRoot, file))).mode & 0o111, file).toBe(0o111)
    await run('bash', ['-n', path.join(courseRoot, file)])
  }
})

test('the image is built from files that are there', async () => {
  const dockerfile = await readFile(path.join(courseRoot, 'Dockerfile'), 'utf8')
  const copied = [...dockerfile.matchAll(/^COPY --chown=node:node (.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '))
  expect(copied).toContain('grader/link-node.mjs')
  for (const name of copied) await stat(path.join(courseRoot, name))
  const [, node] = /^FROM node:(\d+)/m.exec(dockerfile) ?? []
  expect(process.version.startsWith(`v${node}.`)).toBe(true)
})

async function gitlab(file: string): Promise<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(await readYaml(file))
}

function scriptOf(job: unknown): string[] {
  const read = z.object({ script: z.array(z.string()) }).safeParse(job)
  return read.success ? [read.data.script.join('\n')] : []
}
