import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Evidence } from '../verify/evidence.ts'
import { reachedFiles } from '../verify/reached-files.ts'
import { editionPackage } from './edition-package.ts'
import { editionReadme } from './edition-readme.ts'
import { programFiles } from './program-files.ts'

/** What is copied as it is. */
const asTheyAre = ['.gitignore', '.npmrc', 'LICENSE', 'package-lock.json', 'tsconfig.json']

/**
 * Every file of the learner's edition, by its path: a list of what belongs to it, so that nothing else can. `scripts` are the
 * names of the npm scripts that work without hidden suites.
 */
export async function planRelease(
  { course, exercises, files }: Evidence,
  scripts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const read = (file: string) => readFile(path.join(course.root, file), 'utf8')
  const planned = new Map<string, string>()
  for (const exercise of exercises) {
    const shown = [...reachedFiles(course, files, exercise)].filter((file) => path.posix.dirname(file) === `exercises/${exercise.slug}`)
    for (const file of shown) planned.set(file, files.get(file) ?? '')
  }
  for (const [file, text] of await programFiles(course.root)) planned.set(file, text)
  for (const file of asTheyAre) planned.set(file, await read(file))
  planned.set('package.json', editionPackage(await read('package.json'), scripts))
  planned.set('README.md', editionReadme(await read('README.md')))
  return new Map([...planned].sort(([left], [right]) => (left < right ? -1 : 1)))
}
