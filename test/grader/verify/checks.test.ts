import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatIssue, type Issue } from '../../../grader/content/issue.ts'
import { checkExamples } from '../../../grader/verify/check-examples.ts'
import { checkFiles } from '../../../grader/verify/check-files.ts'
import { checkLessons } from '../../../grader/verify/check-lessons.ts'
import { checkSections } from '../../../grader/verify/check-sections.ts'
import { checkSignatures } from '../../../grader/verify/check-signatures.ts'
import { listTrials } from '../../../grader/verify/list-trials.ts'
import { type TemporaryCourse, temporaryCourse } from '../temporary-course.ts'

const slug = '01-service-models'
const stub = `exercises/${slug}/service-models.ts`

let made: TemporaryCourse

beforeEach(async () => {
  made = await temporaryCourse(slug)
})

afterEach(() => made[Symbol.asyncDispose]())

/** Breaks a file of the course by replacing text in it. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(made.root, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  await made.write(file, text.replace(from, to))
}

async function only() {
  const course = await made.load()
  const [exercise] = course.exercises
  if (exercise === undefined) throw new Error('the copy has no exercise')
  return { course, exercise }
}

const lines = (issues: readonly Issue[]) => issues.map(formatIssue)

test('a whole exercise has no fault', async () => {
  const { course, exercise } = await only()
  expect(lines(await checkFiles(course, exercise))).toEqual([])
  expect(lines(await checkSignatures(course, [exercise]))).toEqual([])
  expect(lines(await checkLessons(course, [exercise]))).toEqual([])
  expect(lines(await checkExamples(course, [exercise]))).toEqual([])
  expect(lines((await listTrials(course, exercise, path.join(made.root, 'trials'))).issues)).toEqual([])
})

test('files that are missing or too long are named with the numbers', async () => {
  await made.remove(`test/hidden/${slug}/mistakes.ts`)
  await edit(stub, '/** The three', `${'// long\n'.repeat(60)}/** The three`)
  const { course, exercise } = await only()
  expect(lines(await checkFiles(course, exercise))).toEqual([
    `${stub}: has 119 lines, at most 60 are allowed`,
    `test/hidden/${slug}/mistakes.ts: is missing`,
  ])
})

test('a lesson needs a heading for each task', async () => {
  await edit(`exercises/${slug}/README.md`, '## Recommend a model', '## Recommend it')
  const { course, exercise } = await only()
  expect(lines(await checkFiles(course, exercise))).toEqual([
    `exercises/${slug}/README.md: recommends-a-model: has no heading "## Recommend a model"`,
  ])
})

test('code in a lesson that does not compile is named with its line', async () => {
  await edit(`exercises/${slug}/README.md`, "managerOf('IaaS', 'runtime')", "managerOf('IaaS', 'kernel')")
  const { course, exercise } = await only()
  expect(lines(await checkLessons(course, [exercise]))).toEqual([
    expect.stringMatching(new RegExp(`^exercises/${slug}/README.md: line \\d+: does not compile: TS2345`)),
  ])
})

test('a section that no exercise teaches is named', async () => {
  const { exercise } = await only()
  const missing = lines(checkSections([exercise]))
  expect(missing).toContain('exercises: gpu: no exercise teaches this section')
  expect(missing.some((line) => line.includes('service-models') || line.includes('mental-model'))).toBe(false)
})

test('a stub whose signature differs from the reference is named', async () => {
  await edit(stub, 'recommendModel(needed: readonly Layer[])', 'recommendModel(needed: readonly number[])')
  const { course, exercise } = await only()
  expect(lines(await checkSignatures(course, [exercise]))).toEqual([
    expect.stringMatching(/^solutions\/01-service-models: differs from the stub: TS\d+/),
  ])
})

test('examples that fail on the reference, or pass on the stub, are named', async () => {
  await edit(`exercises/${slug}/examples.test.ts`, ".toBe('IaaS')", ".toBe('PaaS')")
  await edit(
    `exercises/${slug}/examples.test.ts`,
    "import { expect, test } from 'vitest'",
    "import { expect, test } from 'vitest'\ntest('idle', () => undefined)",
  )
  const { course, exercise } = await only()
  const file = `exercises/${slug}/examples.test.ts`
  expect(lines(await checkExamples(course, [exercise]))).toEqual([
    `${file}: a virtual machine is infrastructure: fails on the reference: expected 'IaaS' to be 'PaaS' // Object.is equality`,
    `${file}: idle: passes on the stub`,
  ])
})

test('mistakes that do not fit the reference, or are too few, are named', async () => {
  const file = `test/hidden/${slug}/mistakes.ts`
  await edit(file, "[['-1 : 1', '1 : -1']]", "[['-2 : 2', '1 : -1']]")
  await made.remove(`test/hidden/${slug}/alternatives/tables.ts`)
  const { course, exercise } = await only()
  const { issues } = await listTrials(course, exercise, path.join(made.root, 'trials'))
  expect(lines(issues)).toEqual([
    `${file}: groups-examples-by-model > sorts-the-whole-line-backwards: expected to find this text once, found it 0 times: "-2 : 2"`,
    `test/hidden/${slug}/alternatives: has 1, needs 2`,
  ])
})
