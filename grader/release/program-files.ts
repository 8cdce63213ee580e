import { lstat, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Where the program begins, and what exercises import of it. */
const roots = ['grader/cli.ts', 'grader/content/exercise.ts']

/** Every file of the program that these lead to, by path relative to the course: what merely lies beside them is not of it. */
export async function programFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const open = [...roots]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file) || !(await isRegular(path.join(root, file)))) continue
    const text = await readFile(path.join(root, file), 'utf8')
    files.set(file, text)
    const folder = path.posix.dirname(file)
    // Also what is started as a process of its own is named by a text that ends so.
    open.push(...[...text.matchAll(/'([^'\s]+\.ts)'/g)].map(([, name = '']) => path.posix.join(folder, name)))
  }
  return files
}

async function isRegular(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined))?.isFile() === true
}
