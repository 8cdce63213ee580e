import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { type PreparedSandbox, prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import { gatherEvidence } from '../../../grader/verify/gather/gather-evidence.ts'
import { writeSignatures } from '../../../grader/verify/mistake-signatures.ts'
import { formatFault } from '../../../grader/verify/render-verdict.ts'
import { resemblances } from '../../../grader/verify/rules/resemblances.ts'
import { suiteAsking, type TinyCourse, tiny, tinyCourse } from './tiny-course.ts'

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
  const evidence = await gatherEvidence({
    ...{ course, exercises, sandbox: prepared.sandbox, seed: 1, onTest: () => undefined },
    ...{ declarations: [], today: new Date() },
  })
  const faults = () => resemblances.check(evidence).map((finding) => formatFault({ ...finding, code: 'resemblances' }))
  return { course, exercises, proven: evidence.proven, faults }
}

test('signatures that are written are found as they were left, and name each mistake that fails alone as it does', async () => {
  const first = await prove()
  expect(
    first.proven.flatMap(({ result }) => result.resembles ?? []),
    'before any are kept',
  ).toEqual([])
  await writeSignatures(first.course, first.exercises, first.proven)
  expect(JSON.parse(await readFile(path.join(first.course.root, tiny.signatures), 'utf8'))).toMatchObject({
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
    'tells-even-numbers > tells-all': 'tells all',
    'tells-even-numbers > tells-none': 'tells none',
  })
})

test('signatures that are missing, or no longer what the mistakes fail, are named with what to run', async () => {
  const { course, exercises, proven, faults } = await prove()
  expect(faults()).toEqual([
    `resemblances  ${tiny.signatures}: is out of date for halves-numbers > rounds-up, halves-numbers > doubles, halves-numbers > takes-a-third, tells-even-numbers > tells-odd-ones, tells-even-numbers > tells-all, tells-even-numbers > tells-none. npm run verify 01 -- --write`,
  ])
  await writeSignatures(course, exercises, proven)
  await made.write(tiny.suite, suiteAsking(`test('odd ones', async () => expect(await submission.isEven(5)).toBe(false))`))
  expect((await prove()).faults()).toEqual([
    `resemblances  ${tiny.signatures}: is out of date for tells-even-numbers > tells-odd-ones, tells-even-numbers > tells-none. npm run verify 01 -- --write`,
  ])
})

test('signatures that cannot be read are a fault of the course', async () => {
  await made.write(tiny.signatures, '{ "halves-numbers": 3 }')
  await expect(made.load()).rejects.toThrow(`${tiny.signatures}: cannot be read`)
})
