import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readOwn, readSettings } from './read-own.ts'

/** What grading needs of the course, beside the program. */
const folders = ['exercises', 'grader', 'quizzes', 'test/hidden']
const settings = ['.npmrc', 'package-lock.json', 'package.json', 'tsconfig.json']

export interface AutograderFile {
  readonly content: string
  readonly isProgram: boolean
}

/**
 * Every file of a Gradescope autograder, by its path in the zip file: its two scripts, the options of `grade` with which they call it (a line
 * each), and the course. `policy` is the text of `course.config.ts`, where there is one. Throws a CourseError for a link.
 */
export async function planAutograder(
  root: string,
  options: readonly string[],
  policy: string | undefined,
): Promise<ReadonlyMap<string, AutograderFile>> {
  const scripts = await Promise.all(
    ['setup.sh', 'run_autograder'].map(async (name) => {
      const content = await readFile(new URL(`gradescope/${name}`, import.meta.url), 'utf8')
      return [name, { content, isProgram: true }] as const
    }),
  )
  const planned = new Map<string, AutograderFile>(scripts)
  const put = (name: string, content: string) => planned.set(name, { content, isProgram: false })
  put('options', options.map((option) => `${option}\n`).join(''))
  for (const folder of folders) for (const file of await filesIn(root, folder)) put(`course/${file}`, await readOwn(root, file))
  for (const file of settings) put(`course/${file}`, await readSettings(root, file))
  if (policy !== undefined) put('course/course.config.ts', policy)
  return new Map([...planned].sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** Right and wrong solutions prove a suite, and grade nothing. */
const proofs = /^test\/hidden\/[^/]+\/(alternatives|cheats)\//

/** What tools and systems hide, and what they keep, is not of the course; and a course may be without quizzes. */
async function filesIn(root: string, folder: string): Promise<string[]> {
  if (!existsSync(path.join(root, folder))) return []
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !proofs.test(file))
    .filter((file) => !file.split('/').some((name) => name.startsWith('.') || name === 'node_modules' || name.endsWith('~')))
}
