/** Where a file of the edition may come from: from the course itself, never through a link. */
import { appendFile, cp, rename, symlink } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { planRelease } from '../../../grader/release/plan-release.ts'
import { readEvidence } from '../../../grader/verify/gather/gather-evidence.ts'
import { learnersCourse } from '../learners-course.ts'
import type { TemporaryCourse } from '../temporary-course.ts'

const solution = 'solutions/01-service-models/service-models.ts'
let made: TemporaryCourse

beforeEach(async () => {
  made = await learnersCourse('01-service-models')
  for (const file of ['README.md', 'LICENSE', '.npmrc', '.gitignore']) await cp(path.join(courseRoot, file), path.join(made.root, file))
})
afterEach(() => made[Symbol.asyncDispose]())

async function plan(): Promise<ReadonlyMap<string, string>> {
  const course = await made.load()
  return planRelease(await readEvidence({ course, exercises: course.exercises, seed: 1, declarations: [], today: new Date() }), ['test'])
}

/** Puts a link in the place of a file or folder, to itself as it was. */
async function link(file: string): Promise<void> {
  const away = path.join(made.root, 'away')
  await rename(path.join(made.root, file), away)
  await symlink(away, path.join(made.root, file))
}

test.each(['LICENSE', 'README.md', 'package-lock.json', 'grader/reports/paint.ts', 'grader/reports'])(
  '%s is refused as a link',
  async (file) => {
    await link(file)
    await expect(plan()).rejects.toThrow(new RegExp(`^release expects ${file}\\S* itself, got a link: put the file in its place$`))
  },
)

test.each(['exercises/01-service-models', 'exercises/01-service-models/catalogue.ts'])('%s is refused as a link', async (file) => {
  await link(file)
  await expect(plan()).rejects.toThrow(`release expects ${file} itself, got a link: put in its place what it leads to, or remove it`)
})

test('a program that names a solution is refused', async () => {
  await appendFile(path.join(made.root, 'grader/reports/paint.ts'), `export * from '../../${solution}'\n`)
  const told = `the program expects nothing but itself, grader/reports/paint.ts names ${solution}: git checkout -- grader/reports/paint.ts`
  await expect(plan()).rejects.toThrow(told)
})

test.each(['//registry.example/:_authToken=abc', 'registry=https://ada:abc@registry.example/', '_password=abc'])(
  'settings with %s are refused',
  async (line) => {
    await appendFile(path.join(made.root, '.npmrc'), `${line}\n`)
    await expect(plan()).rejects.toThrow('release expects no credentials in .npmrc, line 5 has some: move them to ~/.npmrc')
  },
)

test('a file that is missing is named', async () => {
  await made.remove('LICENSE')
  await expect(plan()).rejects.toThrow('release expects LICENSE, which is not there: git checkout -- LICENSE')
})
