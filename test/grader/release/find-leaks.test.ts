import { existsSync } from 'node:fs'
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { runCli } from '../commands/run-cli.ts'
import { learnersCourse } from '../learners-course.ts'
import type { TemporaryCourse } from '../temporary-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'

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
  expect(whole).toMatch(/hidden-values {2}\S+: holds a line of a reference: .* \(and \d+ more\)\. put the stub back/)
  expect(whole).toContain(`git checkout -- ${stub} brings back what was committed`)
  expect(whole.split('\n')).toHaveLength(4)

  const text = await readFile(path.join(courseRoot, stub), 'utf8')
  await course.write(
    stub,
    text.replace("throw new Error('NotImplemented: managerOf')", "return layer === 'data' ? 'customer' : 'provider'"),
  )
  expect(await refused()).toMatch(/stub {2}exercises\S+: implements something: says-who-manages-a-layer > .* got an answer/)
})

test('what is handed out beside the stubs holds no solution of any exercise, and leads to nothing that is left out', async () => {
  const [line = ''] = /const entry = catalogue\.find.*/.exec(await readFile(reference, 'utf8')) ?? []
  const at = (name: string) => path.join(course.root, `exercises/04-benchmarks/${name}`)
  for (const folder of ['exercises', 'solutions', 'test/hidden'])
    await cp(path.join(courseRoot, folder, '04-benchmarks'), path.join(course.root, folder, '04-benchmarks'), { recursive: true })
  await appendFile(at('README.md'), `\n\`\`\`text\n// ${line}\n\`\`\`\n\n[more](./more.md)\n`)
  await writeFile(at('more.md'), 'more\n')
  await appendFile(at('measure.ts'), "export * from '../../solutions/04-benchmarks/benchmarks.ts'\n")
  await course.remove(`test/hidden/${slug}/suite.test.ts`)
  const told = await refused()
  expect(told).toContain(`hidden-values  exercises/04-benchmarks/README.md: holds a line of a reference: ${line}. `)
  expect(told).toContain('./more.md leads nowhere. ')
  expect(told).toContain('measure.ts: imports solutions/04-benchmarks/benchmarks.ts, which is not handed out. ')
  expect(told).toContain(`folders  exercises/${slug}: is not complete. npm run verify 01 lists what is missing\n`)
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
