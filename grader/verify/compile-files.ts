import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Course } from '../content/course.ts'

/** TypeScript text that is only there to be compiled. Imports of the course's files must be absolute. */
export interface SourceText {
  /** What the compiler's errors are asked for by. */
  readonly name: string
  readonly text: string
}

/** Compiles all texts at once under the course's settings; returns the errors of each, in order. */
export async function compileFiles(course: Course, sources: readonly SourceText[]): Promise<string[][]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'course-compile-'))
  try {
    const files = sources.map(({ name }) => path.join(folder, `${name}.ts`))
    await Promise.all(sources.map(({ text }, index) => writeFile(files[index] ?? '', text)))
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
    const config = path.join(folder, 'tsconfig.json')
    const typeRoots = [path.join(course.root, 'node_modules/@types')]
    const compilerOptions = { typeRoots, noEmit: true, noUnusedLocals: false }
    await writeFile(
      config,
      JSON.stringify({ extends: path.join(course.root, 'tsconfig.json'), compilerOptions, include: [], exclude: [], files }),
    )
    const output = await compile(course, config)
    return sources.map(({ name }) => output.filter((line) => line.includes(`${name}.ts(`)).map((line) => line.replace(/^.*?: error /, '')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function compile(course: Course, config: string): Promise<string[]> {
  const tsc = path.join(course.root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', config, '--pretty', 'false'], (_error, stdout) => resolve(stdout.split('\n')))
  })
}
