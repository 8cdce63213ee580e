import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { formatIssue } from '../../../grader/content/issue.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { type PreparedSandbox, prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import { checkMistakeSignatures, writeSignatures } from '../../../grader/verify/mistake-signatures.ts'
import { proveSuites } from '../../../grader/verify/prove-suites.ts'
import { suiteAsking, type TinyCourse, tinyCourse, tinySignatures, tinySuite } from './tiny-course.ts'

let prepared: PreparedSandbox
let made: TinyCourse

beforeAll(async () => {
  prepared = await prepareSandbox({ root: courseRoot, packages: [] })
})
afterAll(() => prepared[Symbol.asyncDispose]())

beforeEach(async () => {
  made = await tinyCourse()
})
afterEach(() => made[Symbol.asyncDispose]())

async function prove() {
  const { course, exercise } = await made.load()
  const exercises = [exercise]
  const { proven } = await proveSuites({ course, exercises, sandbox: prepared.sandbox, seed: 1, onTest: () => undefined })
  const faults = () => checkMistakeSignatures(course, exercises, proven).map(formatIssue)
  return { course, exercises, proven, faults }
}

test('signatures that are written are found as they were left, and name each mistake that fails alone as it does', async () => {
  const first = await prove()
  expect(
    first.proven.flatMap(({ result }) => result.resembles ?? []),
    'before any are kept',
  ).toEqual([])
  await writeSignatures(first.course, first.exercises, first.proven)
  expect(JSON.parse(await readFile(path.join(first.course.root, tinySignatures), 'utf8'))).toMatchObject({
    'halves-numbers': { 'rounds-up': ['halves-numbers > odd ones, rounded down'] },
  })
  const second = await prove()
  expect(second.faults()).toEqual([])
  expect(
    Object.fromEntries(
      second.proven.flatMap(({ trial, result }) => (result.resembles === undefined ? [] : [[trial.name, result.resembles]])),
    ),
  ).toEqual({
    'halves-numbers > rounds-up': 'rounds up',
    'tells-even-numbers > tells-odd-ones': 'tells odd ones',
  })
})

test('signatures that are missing, or no longer what the mistakes fail, are named with what to run', async () => {
  const { course, exercises, proven, faults } = await prove()
  expect(faults()).toEqual([
    `${tinySignatures}: is out of date for halves-numbers > rounds-up, halves-numbers > doubles, halves-numbers > takes-a-third, tells-even-numbers > tells-odd-ones. npm run verify -- --write`,
  ])
  await writeSignatures(course, exercises, proven)
  await made.write(tinySuite, suiteAsking(`test('odd ones', async () => expect(await submission.isEven(5)).toBe(false))`))
  expect((await prove()).faults()).toEqual([
    `${tinySignatures}: is out of date for tells-even-numbers > tells-odd-ones. npm run verify -- --write`,
  ])
})

test('signatures that cannot be read are a fault of the course', async () => {
  await made.write(tinySignatures, '{ "halves-numbers": 3 }')
  await expect(made.load()).rejects.toThrow(`${tinySignatures}: cannot be read`)
})
