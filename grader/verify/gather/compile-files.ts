import { execFile } from 'node:child_process'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Course } from '../../content/course.ts'

/** TypeScript text that is only there to be compiled. Imports of the course's files must be absolute. */
export interface SourceText {
  /** What the compiler's errors are asked for by. */
  readonly name: string
  readonly text: string
}

/**
 * Compiles texts, and files of the course by their relative paths, all at once under the course's settings. Returns the errors of
 * each, such as `line 3: TS2345: …`, by name or path; what has none is left out.
 */
export async function compileFiles(
  course: Pick<Course, 'root'>,
  sources: readonly SourceText[],
  existing: readonly string[] = [],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'course-compile-')))
  try {
    const nameOf = new Map([
      ...sources.map(({ name }) => [path.join(folder, `${name}.ts`), name] as const),
      ...existing.map((file) => [path.join(course.root, file), file] as const),
    ])
    await Promise.all(sources.map(({ name, text }) => writeFile(path.join(folder, `${name}.ts`), text)))
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
    const config = path.join(folder, 'tsconfig.json')
    const typeRoots = [path.join(course.root, 'node_modules/@types')]
    const compilerOptions = { typeRoots, noEmit: true, noUnusedLocals: false, preserveSymlinks: true }
    const files = [...nameOf.keys()]
    await writeFile(
      config,
      JSON.stringify({ extends: path.join(course.root, 'tsconfig.json'), compilerOptions, include: [], exclude: [], files }),
    )
    const errors = new Map<string, string[]>()
    for (const line of await compile(course, config)) {
      const [, file = '', at = '', message = ''] = /^(.+)\((\d+),\d+\): error (.*)$/.exec(line) ?? []
      const name = nameOf.get(path.resolve(course.root, file))
      if (name !== undefined) errors.set(name, [...(errors.get(name) ?? []), `line ${at}: ${message}`])
    }
    return errors
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function compile(course: Pick<Course, 'root'>, config: string): Promise<string[]> {
  const tsc = path.join(course.root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsc, '-p', config, '--pretty', 'false'],
      { cwd: course.root, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => resolve(stdout.split('\n')),
    )
  })
}
