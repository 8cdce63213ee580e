import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import { solutionFile, stubFile } from '../content/paths.ts'

/** Stub and reference have one signature: the compiler says so, both ways. */
export async function checkSignatures(course: Course, exercises: readonly Exercise[]): Promise<Issue[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'course-signatures-'))
  try {
    const files = exercises.map((exercise) => path.join(folder, `${exercise.slug}.ts`))
    await Promise.all(exercises.map((exercise, index) => writeFile(files[index] ?? '', comparison(course, exercise))))
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
    const config = path.join(folder, 'tsconfig.json')
    const typeRoots = [path.join(course.root, 'node_modules/@types')]
    const compilerOptions = { typeRoots, noEmit: true, noUnusedLocals: false }
    await writeFile(
      config,
      JSON.stringify({ extends: path.join(course.root, 'tsconfig.json'), compilerOptions, include: [], exclude: [], files }),
    )
    const output = await compile(course, config)
    return exercises.flatMap((exercise) => {
      const errors = output.filter((line) => line.includes(`${exercise.slug}.ts(`))
      const message = errors.map((line) => line.replace(/^.*?: error /, '')).join('; ')
      return errors.length === 0
        ? []
        : [{ code: 'signature', file: `solutions/${exercise.slug}`, path: '', message: `differs from the stub: ${message}` }]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function comparison(course: Course, exercise: Exercise): string {
  return [
    `import type * as stub from ${JSON.stringify(stubFile(course, exercise))}`,
    `import type * as reference from ${JSON.stringify(solutionFile(course, exercise))}`,
    'declare const fromStub: typeof stub',
    'declare const fromReference: typeof reference',
    'export const one: typeof reference = fromStub',
    'export const other: typeof stub = fromReference',
  ].join('\n')
}

function compile(course: Course, config: string): Promise<string[]> {
  const tsc = path.join(course.root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', config, '--pretty', 'false'], (_error, stdout) => resolve(stdout.split('\n')))
  })
}
