import path from 'node:path'
import { printQuiz } from '../quiz/printed-quiz.ts'
import type { Evidence } from '../verify/evidence.ts'
import { reachedFiles } from '../verify/reached-files.ts'
import { editionPackage } from './edition-package.ts'
import { editionReadme } from './edition-readme.ts'
import { programFiles } from './program-files.ts'
import { readOwn, readSettings, refuseLinks } from './read-own.ts'

/** What is copied as it is. */
const asTheyAre = ['.gitignore', '.npmrc', 'LICENSE', 'grader/link-node.mjs', 'package-lock.json', 'tsconfig.json']

/**
 * Every file of the learner's edition, by its path: a list of what belongs to it, so that nothing else can. `scripts` are the
 * names of the npm scripts that work without hidden suites.
 */
export async function planRelease(
  { course: { root }, course, exercises, files, quizzes: { quizzes } }: Evidence,
  scripts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  await refuseLinks(root)
  const planned = new Map<string, string>()
  for (const exercise of exercises) {
    const shown = [...reachedFiles(course, files, exercise)].filter((file) => path.posix.dirname(file) === `exercises/${exercise.slug}`)
    for (const file of shown) planned.set(file, await readOwn(root, file))
  }
  for (const quiz of quizzes) planned.set(`quizzes/${quiz.slug}.json`, `${JSON.stringify(printQuiz(quiz), undefined, 1)}\n`)
  for (const [file, text] of await programFiles(root)) planned.set(file, text)
  for (const file of asTheyAre) planned.set(file, await readSettings(root, file))
  planned.set('package.json', editionPackage(await readSettings(root, 'package.json'), scripts))
  planned.set('README.md', editionReadme(await readOwn(root, 'README.md')))
  return new Map([...planned].sort(([left], [right]) => (left < right ? -1 : 1)))
}
