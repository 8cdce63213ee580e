import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Every file below a folder, with all its bytes as text, by relative path; links are not followed. */
export async function bytesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const read = files
    .sort()
    .map(async (file) => [path.relative(folder, file).replaceAll(path.sep, '/'), await readFile(file, 'latin1')] as const)
  return new Map(await Promise.all(read))
}

/** Places of a course of exercises 01 and 04 in which something lies that no learner may get: each gets a canary of its own. */
export const secretPlaces = [
  'solutions/01-service-models/service-models.ts',
  'test/hidden/01-service-models/suite.test.ts',
  'test/hidden/04-benchmarks/samples.ts',
  'test/hidden/04-benchmarks/stand-ins.ts',
  'test/hidden/01-service-models/mistakes.ts',
  'test/hidden/04-benchmarks/mistakes.ts',
  'test/hidden/01-service-models/equivalents.ts',
  'test/hidden/01-service-models/alternatives/tables.ts',
  'test/hidden/01-service-models/cheats/hard-codes-the-examples.ts',
  'test/class/ada/service-models.ts',
  'quizzes/02-service-models.ts',
  'quizzes/keys.json',
  'report/results.json',
  'report/grading.sqlite',
  '.git/objects/pack',
  '.env',
  '.cache/service-models.js',
  '.stryker-tmp/service-models.ts',
  'solutions.zip',
  'grader/notes.ts',
  'grader/solved.json',
  'grader/authoring/template/solved.txt',
  'service-models.js.map',
] as const

/** The same below `exercises/`, as editors and people leave it there: left out, and told. */
export const strayPlaces = [
  'exercises/.DS_Store',
  'exercises/01-service-models/service-models.ts.orig',
  'exercises/01-service-models/.service-models.ts.swp',
  'exercises/01-service-models/service-models.ts~',
  'exercises/01-service-models/old/service-models.ts',
  'exercises/01-service-models/solved.ts',
  // The lesson names service-models.ts and examples.test.ts.
  'exercises/01-service-models/models.ts',
  'exercises/01-service-models/test.ts',
  'exercises/01-service-models/service-models.js',
  'exercises/01-service-models/answers.json',
  'exercises/notes.md',
] as const

export const canary = (place: string) =>
  `canary-${[...place].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, 7)}-sings`
