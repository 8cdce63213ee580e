import { existsSync } from 'node:fs'
import { cp, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { runCli } from '../commands/run-cli.ts'
import { learnersCourse } from '../learners-course.ts'
import type { TemporaryCourse } from '../temporary-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { canary, strayPlaces } from './canaries.ts'

const slug = '01-service-models'
const stub = `exercises/${slug}/service-models.ts`
const reference = path.join(courseRoot, `solutions/${slug}/service-models.ts`)

let course: TemporaryCourse
let out: Awaited<ReturnType<typeof temporaryFolder>>

beforeEach(async () => {
  course = await learnersCourse(slug)
  for (const file of ['README.md', 'LICENSE', '.npmrc', '.gitignore']) await cp(path.join(courseRoot, file), path.join(course.root, file))
  out = await temporaryFolder()
})
afterEach(async () => {
  await course[Symbol.asyncDispose]()
  await out[Symbol.asyncDispose]()
})

/** Runs `release`, which must refuse and write nothing; what it says. */
async function refused(): Promise<string> {
  const dir = path.join(out.path, 'edition')
  const { code, stderr } = await runCli(['release', '--out', dir], { course: course.root })
  expect({ code, isWritten: existsSync(dir) }).toEqual({ code: 1, isWritten: false })
  expect(stderr).toMatch(/^nothing was written: /)
  return stderr
}

test('a stub that somebody has solved is told, whole or in part', async () => {
  await cp(reference, path.join(course.root, stub))
  const whole = await refused()
  expect(whole).toContain(`stub  ${stub}: stub: passes `)
  expect(whole).toContain(`hidden-values  ${stub}: holds a line of the reference`)

  const text = await readFile(path.join(courseRoot, stub), 'utf8')
  await course.write(
    stub,
    text.replace("throw new Error('NotImplemented: managerOf')", "return layer === 'data' ? 'customer' : 'provider'"),
  )
  expect(await refused()).toMatch(/stub {2}exercises\S+: implements something: says-who-manages-a-layer > .* got an answer/)
})

test('what lies in an exercise without belonging to it is told, not left out in silence', async () => {
  for (const place of strayPlaces) await course.write(place, `// ${canary(place)}\n`)
  const told = await refused()
  expect(strayPlaces.filter((place) => !told.includes(`folders  ${place}: `))).toEqual([])
})

test('a link is told, wherever it leads', async () => {
  await course.remove(`exercises/${slug}/catalogue.ts`)
  await symlink(reference, path.join(course.root, `exercises/${slug}/catalogue.ts`))
  expect(await refused()).toContain(`folders  exercises/${slug}/catalogue.ts: is neither a file nor a folder`)
})

test('without a folder, or with one inside the course, one line says what to type', async () => {
  const told = async (...args: string[]) => {
    const { code, stderr } = await runCli(['release', ...args], { course: course.root })
    expect(code).toBe(2)
    return stderr
  }
  expect(await told()).toBe('release expects --out DIR: npm run release -- --out DIR\n')
  expect(await told('--out', 'edition')).toBe(
    `--out expects a folder outside the course, got ${path.join(course.root, 'edition')}: npm run release -- --out ../learners-edition\n`,
  )
})
