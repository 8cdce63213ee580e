import { readFileSync } from 'node:fs'
import path from 'node:path'
import { courseRoot } from '../../../grader/content/paths.ts'
import { repositoryFiles } from '../repository-files.ts'

export interface Source {
  /** Path from the top of the repository. */
  readonly file: string
  readonly text: string
  readonly lines: number
  /** The files that it imports by relative path, from the top of the repository. */
  readonly imports: readonly string[]
  /** What else it imports: packages, and names of this package that begin with #. */
  readonly packages: readonly string[]
}

/** Every TypeScript file below the folders. What is handed in, or stands in for it, is written as a learner might and follows no rule. */
export function sources(...folders: readonly string[]): Source[] {
  const handedIn = /^test\/(class|red-team\/samples|hidden\/[^/]+\/(alternatives|cheats))\//
  return [...repositoryFiles]
    .filter((file) => file.endsWith('.ts') && folders.some((folder) => file.startsWith(`${folder}/`)) && !handedIn.test(file))
    .map((file) => {
      const text = readFileSync(path.join(courseRoot, file), 'utf8')
      const names = [...text.matchAll(/^(?:(?:import|export|\}).* from |import |.*\bimport\()'([^'\n]+)'/gm)].map(([, name = '']) => name)
      return {
        file,
        text,
        lines: text.trimEnd().split('\n').length,
        imports: names.filter((name) => name.startsWith('.')).map((name) => path.posix.join(path.posix.dirname(file), name)),
        packages: names.filter((name) => !name.startsWith('.')),
      }
    })
}
