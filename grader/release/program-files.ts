import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { readOwn } from './read-own.ts'

/** Where the program begins, and what exercises import of it. */
const roots = ['grader/cli.ts', 'grader/content/exercise.ts']

/**
 * Every file of the program that these lead to, by path relative to the course: what merely lies beside them is not of it.
 * Throws a CourseError when one names a file elsewhere in the course, such as a solution.
 */
export async function programFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const open = roots.map((file) => ({ file, by: 'release' }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { file, by } = next
    if (files.has(file) || !(await isThere(path.join(root, file)))) continue
    if (!file.startsWith('grader/'))
      throw new CourseError(`the program expects nothing but itself, ${by} names ${file}: git checkout -- ${by}`, 1)
    const text = await readOwn(root, file)
    files.set(file, text)
    const folder = path.posix.dirname(file)
    // Also what is started as a process of its own, or bundled, is named by a text that ends so.
    const named = [...text.matchAll(/'([^'\s]+\.(?:ts|css))'/g)].map(([, name = '']) => path.posix.join(folder, name))
    open.push(...named.map((name) => ({ file: name, by: file })))
  }
  return files
}

async function isThere(file: string): Promise<boolean> {
  const stats = await lstat(file).catch(() => undefined)
  return stats?.isFile() === true || stats?.isSymbolicLink() === true
}
