import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { planRelease } from '../../../grader/release/plan-release.ts'
import { readEvidence } from '../../../grader/verify/gather/gather-evidence.ts'
import { linksOf } from '../../../grader/verify/markdown.ts'
import { bytesBelow } from './canaries.ts'

const scripts = ['test', 'progress', 'quiz', 'study', 'watch', 'ui', 'try', 'help']
let planned: ReadonlyMap<string, string>

beforeAll(async () => {
  const course = await loadCourse()
  const evidence = await readEvidence({ course, exercises: course.exercises, seed: 1, declarations: [], today: new Date() })
  planned = await planRelease(evidence, scripts)
})

/** Lines so long that no two people write them alike. */
const longLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 30)

test('no long line of a solution, of a quiz, of a hidden suite or of what proves it is in it, whatever learners do not see anyway', async () => {
  const bytes = async (...folders: string[]) =>
    (await Promise.all(folders.map((folder) => bytesBelow(path.join(courseRoot, folder))))).flatMap((files) => [...files.values()])
  const shown = new Set((await bytes('exercises', 'grader')).flatMap(longLines))
  const secret = new Set((await bytes('solutions', 'test/hidden', 'quizzes')).flatMap(longLines).filter((line) => !shown.has(line)))
  expect(secret.size).toBeGreaterThan(2_000)
  const latin = [...planned].map(([file, text]) => [file, Buffer.from(text).toString('latin1')] as const)
  const found = latin.flatMap(([file, text]) =>
    longLines(text)
      .filter((line) => secret.has(line))
      .map((line) => `${file}: ${line}`),
  )
  expect(found).toEqual([])
})

test('every quiz is in it, and of its keys nothing: no why, no explanation', async () => {
  const { quizzes } = await readQuizzes(courseRoot)
  const slugs = quizzes.map(({ slug }) => `quizzes/${slug}.json`)
  expect([...planned.keys()].filter((file) => file.startsWith('quizzes/'))).toEqual(slugs)
  const secret = quizzes.flatMap(({ items }) => items.flatMap(({ variants }) => variants.flatMap((question) => secretsOf(question))))
  expect(secret.length).toBeGreaterThan(500)
  const text = slugs.map((file) => planned.get(file) ?? '').join('\n')
  expect(secret.filter((one) => text.includes(JSON.stringify(one).slice(1, -1)))).toEqual([])
})

/** Every text that only whoever has answered may read. */
function secretsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return name === 'why' || name === 'explanation' ? [value] : []
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => secretsOf(inner, key)) : []
}

test('no mistake is named in it, not even as an example in a comment', async () => {
  const { exercises } = await loadCourse()
  const mistakes = exercises.flatMap(({ signatures }) => Object.values(signatures).flatMap((named) => Object.keys(named)))
  const names = new Set(mistakes.filter((name) => name.includes('-')))
  expect(names.size).toBeGreaterThan(100)
  const found = [...planned].flatMap(([file, text]) => [...names].filter((name) => text.includes(name)).map((name) => `${file}: ${name}`))
  expect(found).toEqual([])
})

test('every exercise is in it', async () => {
  const { exercises } = await loadCourse()
  const stubs = exercises.map(({ slug, name }) => `exercises/${slug}/${name}.ts`)
  expect(stubs.filter((stub) => !planned.has(stub))).toEqual([])
})

test('the program is whole: what its files import is in it, too', () => {
  const missing = [...planned].flatMap(([file, text]) =>
    file.endsWith('.ts')
      ? [...text.matchAll(/^(?:import .*|export .*|\} )from '(\.[^']+)'|import\('(\.[^']+)'\)/gm)]
          .map((match) => path.posix.join(path.posix.dirname(file), match[1] ?? match[2] ?? ''))
          .filter((target) => !planned.has(target))
          .map((target) => `${file} imports ${target}`)
      : [],
  )
  expect(missing).toEqual([])
})

test('its packages are those of the lockfile, its scripts those that work, and it says which edition it is', async () => {
  const schema = z.looseObject({ scripts: z.record(z.string(), z.string()) })
  const own = schema.parse(JSON.parse(planned.get('package.json') ?? ''))
  const full = schema.parse(JSON.parse(await readFile(path.join(courseRoot, 'package.json'), 'utf8')))
  expect({ ...own, scripts: {}, course: undefined }).toEqual({ ...full, scripts: {}, course: undefined })
  expect(Object.keys(own.scripts).sort()).toEqual(scripts.toSorted())
  expect(own.course).toEqual({ edition: 'learner' })
})

test('its README speaks to learners alone: every link and command in it works there', () => {
  const readme = planned.get('README.md') ?? ''
  expect(readme).toContain('This is the **learner’s edition**'.replace('’', "'"))
  expect(readme).not.toMatch(/<!--|instructor|author|npm run (grade|demo|verify|check)|hidden suite/i)
  const targets = linksOf(readme).map(({ target }) => target)
  expect(targets).not.toEqual([])
  expect(targets.filter((target) => ![...planned.keys()].some((file) => file === target || file.startsWith(`${target}/`)))).toEqual([])
  const named = [...readme.matchAll(/npm (?:run )?(\w+)/g)].map((match) => match[1] ?? '').filter((name) => name !== 'ci')
  expect(named).toContain('progress')
  expect(named.filter((name) => !scripts.includes(name))).toEqual([])
})

test('every link of a lesson leads to something that is planned, and every command in what learners read works there', () => {
  const read = [...planned].filter(([file]) => file.startsWith('exercises/'))
  const leads = read.flatMap(([file, text]) =>
    (file.endsWith('.md') ? linksOf(text) : []).map(({ target }) => path.posix.join(path.posix.dirname(file), target.split('#')[0] ?? '')),
  )
  const local = leads.filter((target) => target.startsWith('exercises/') && !target.includes('https:'))
  expect(local.length).toBeGreaterThan(20)
  expect(local.filter((target) => !planned.has(target) && ![...planned.keys()].some((file) => file.startsWith(`${target}/`)))).toEqual([])
  const named = read.flatMap(([, text]) => [...text.matchAll(/npm (?:run )?(\w+)/g)].map((match) => match[1] ?? ''))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !scripts.includes(name))).toEqual([])
})
