import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { type PreparedSandbox, prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import { readEvidence } from '../../../grader/verify/gather/gather-evidence.ts'
import type { Fault } from '../../../grader/verify/rule.ts'
import { rules } from '../../../grader/verify/rules.ts'
import { verifyCourse } from '../../../grader/verify/verify-course.ts'
import { breaksOfFiles } from './breaks-of-files.ts'
import { breaksOfProof } from './breaks-of-proof.ts'
import { type TinyCourse, tiny, tinyCourse } from './tiny-course.ts'

const breaks = [...breaksOfFiles, ...breaksOfProof]
let prepared: PreparedSandbox

beforeAll(async () => {
  prepared = await prepareSandbox({ root: courseRoot, packages: [] })
})
afterAll(() => prepared[Symbol.asyncDispose]())

/** Verifies a course as its files are now. */
async function verify(made: TinyCourse, input: { writesSignatures?: boolean; today?: string } = {}): Promise<readonly Fault[]> {
  const { course, issues } = await readCourse(made.root)
  const { writesSignatures = false, today = '2026-11-25' } = input
  const { faults } = await verifyCourse({
    ...{ course, exercises: course.exercises, sandbox: prepared.sandbox, seed: 1, onTest: () => undefined },
    ...{ declarations: issues, today: new Date(today), writesSignatures },
  })
  return faults
}

/** What one rule finds in the files, without running anything. */
async function verifyBy(name: string, made: TinyCourse): Promise<readonly Fault[]> {
  const { course, issues } = await readCourse(made.root)
  const input = { course, exercises: course.exercises, seed: 1, declarations: issues, today: new Date('2026-11-25') }
  const evidence = await readEvidence(input)
  return rules.filter((rule) => rule.name === name).flatMap((rule) => rule.check(evidence).map((finding) => ({ ...finding, code: name })))
}

/** A sound course of one exercise. */
async function soundCourse(): Promise<TinyCourse> {
  const made = await tinyCourse()
  await verify(made, { writesSignatures: true })
  return made
}

test('a sound course has no fault', async () => {
  await using made = await soundCourse()
  expect(await verify(made)).toEqual([])
})

/** The first break of each rule is looked for by all of them, any other of files by its own. */
const firsts = breaks.filter(({ rule }, index) => breaks.findIndex((one) => one.rule === rule) === index)

for (const one of breaks) {
  const { rule, what, change, where, says } = one
  const isQuick = breaksOfFiles.includes(one) && !firsts.includes(one)
  test(`${rule}: ${what}`, async () => {
    // What else a change does to signatures is written down, unless it is these that are asked about.
    const isKept = rule === 'resemblances'
    await using made = await (isKept ? soundCourse() : tinyCourse())
    await change(made)
    const faults = isQuick ? await verifyBy(rule, made) : await verify(made, { writesSignatures: !isKept })
    expect(faults.map(({ code }) => code).filter((code) => code !== rule)).toEqual([])
    expect(faults).toContainEqual(expect.objectContaining({ code: rule, file: where, message: expect.stringMatching(says) }))
    // What to do is a sentence or a command, not an empty promise.
    expect(faults.every(({ fix }) => fix.length > 10)).toBe(true)
  })
}

test('every rule is broken by a test of its own', () => {
  expect([...new Set(breaks.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort())
})

test('facts older than a year are a warning in data and in lessons, and no fault', async () => {
  await using made = await soundCourse()
  const faults = await verify(made, { today: '2027-12-02' })
  expect(faults.map(({ code, file, path: place, isWarning }) => [code, file, place, isWarning])).toEqual([
    ['dated-data', tiny.data, 'asOf', true],
    ['dated-data', tiny.lesson, 'line 19', true],
  ])
  expect(await verify(made, { today: '2027-10-31' })).toEqual([])
})

test('a link in the place of a file does not belong, whatever it leads to', async () => {
  await using made = await soundCourse()
  await symlink(path.join(made.root, tiny.reference), path.join(made.root, `exercises/${tiny.slug}/solved.ts`))
  expect(await verify(made)).toMatchObject([{ code: 'folders', message: 'is neither a file nor a folder' }])
})

test('several faults are told at once', async () => {
  await using made = await soundCourse()
  const broken = ['todos', 'links', 'examples', 'stub']
  for (const rule of broken) await breaks.find((one) => one.rule === rule)?.change(made)
  expect([...new Set((await verify(made)).map(({ code }) => code))].sort()).toEqual(broken.sort())
})
