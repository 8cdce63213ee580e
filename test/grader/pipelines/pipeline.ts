/** The files with which a CI is told what to do, and their scripts as that CI would run them. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { courseRoot } from '../../../grader/content/paths.ts'

const stepSchema = z.looseObject({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  env: z.record(z.string(), z.unknown()).default({}),
  with: z.record(z.string(), z.unknown()).default({}),
})
export type Step = z.output<typeof stepSchema>

const jobSchema = z.looseObject({ steps: z.array(stepSchema) })
const workflowSchema = z.looseObject({ permissions: z.unknown(), jobs: z.record(z.string(), jobSchema) })
const actionSchema = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({ default: z.string() })),
  runs: z.object({ steps: z.array(stepSchema) }),
})

export async function readYaml(file: string): Promise<unknown> {
  return parse(await readFile(path.join(courseRoot, file), 'utf8'))
}

export async function readWorkflow(file: string) {
  return workflowSchema.parse(await readYaml(file))
}

export async function readAction(file: string) {
  return actionSchema.parse(await readYaml(file))
}

/** A script without the lines that install what is installed here. */
export function withoutInstalling(script: string): string {
  return script
    .split('\n')
    .filter((line) => !/^\s*(\.ci\/install|\/course\/\.ci\/install|\(cd \/course && npm ci |npm ci )/.test(line))
    .join('\n')
}

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a script as GitHub's runner does with `shell: bash`, with nothing in the environment but what is given. */
export function runScript(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env
  return new Promise((resolve) => {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
    execFile('bash', args, { cwd, env: { PATH, HOME, CI: 'true', ...env } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr })
    })
  })
}

/** The values of `${{ … }}`, by what stands there. */
export function fill(env: Readonly<Record<string, unknown>>, values: Readonly<Record<string, string>>): Record<string, string> {
  const filled = Object.entries(env).map(([name, value]) => [
    name,
    String(value).replaceAll(/\$\{\{ *(.+?) *\}\}/g, (_, expression: string) => {
      const known = values[expression]
      if (known === undefined) throw new Error(`the test knows no ${expression}`)
      return known
    }),
  ])
  return Object.fromEntries(filled)
}
