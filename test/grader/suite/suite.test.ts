import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { type PreparedSandbox, prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import type { ExerciseResult } from '../../../grader/scoring/results.ts'
import { gradeFiles } from '../../../grader/verify/gather/grade-files.ts'
import { temporaryCourse } from '../temporary-course.ts'

let prepared: PreparedSandbox

beforeAll(async () => {
  prepared = await prepareSandbox({ root: courseRoot, packages: [] })
})

afterAll(() => prepared[Symbol.asyncDispose]())

interface Sample {
  /** The body of the one task, which has `submission`, `standIns` and `network` at hand. */
  readonly tests: string
  readonly submission: string
  readonly standIns?: string
  /** The whole suite, instead of a task with those tests. */
  readonly suite?: string
}

/** Grades a submission with a suite of one task. */
async function gradeSample({ tests, submission, standIns, suite }: Sample): Promise<ExerciseResult> {
  await using made = await temporaryCourse()
  const declaration = { title: 'Sample', section: 'rest', tasks: [{ id: 'works', title: 'Works', points: 4, hint: 'there is no hint' }] }
  await made.write('exercises/16-sample/exercise.ts', `export default ${JSON.stringify(declaration)}`)
  await made.write('exercises/16-sample/sample.ts', submission)
  if (standIns !== undefined) await made.write('test/hidden/16-sample/stand-ins.ts', standIns)
  await made.write(
    'test/hidden/16-sample/suite.test.ts',
    `import { checkProperty, defineSuite, expect, fc, HttpResponse, http, keep, local, test } from '#suite'
import exercise from '../../../exercises/16-sample/exercise.ts'
${suite ?? `export default defineSuite(exercise, ({ task, submission, standIns, network }) => { task('works', () => { ${tests} }) })`}`,
  )
  const course = await made.load()
  const [exercise] = course.exercises
  if (exercise === undefined) throw new Error('the sample has no exercise')
  const file = path.join(made.root, 'exercises/16-sample/sample.ts')
  const [result] = await gradeFiles({ course, sandbox: prepared.sandbox, files: [{ exercise, file }], seed: 1, onTest: () => undefined })
  if (result === undefined) throw new Error('the sample was not graded')
  return result
}

const firstTest = (result: ExerciseResult) => result.tasks[0]?.tests[0]

test('a stand-in passed by local is synchronous in the submission', async () => {
  const result = await gradeSample({
    tests: `test('asks the clock', async () => { expect(await submission.later({ now: local(standIns.noon) })).toBe(13) })`,
    submission: 'export const later = (clock: { now: () => number }) => clock.now() + 1',
    standIns: 'export const noon = () => 12',
  })
  expect(result).toMatchObject({ outcome: 'graded', score: 4 })
})

test('a submission cannot import the stand-ins', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => { expect(await submission.peek()).toEqual(['refused', 'refused']) })`,
    submission: `const name = 'course:stand-ins/1'
const tried = (attempt: () => unknown) => Promise.resolve().then(attempt).then(() => 'in', () => 'refused')
export const peek = () => Promise.all([
  tried(() => import(name)),
  tried(() => process.getBuiltinModule('node:module').createRequire('file:///host/main.cjs')(name)),
])`,
    standIns: 'export const noon = () => 12',
  })
  expect(result).toMatchObject({ score: 4 })
})

test('a submission cannot make its exercise count as broken through the stand-ins', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => { expect(await submission.later({ now: local(standIns.noon) })).toBe(13) })
    test('u', async () => { expect(await standIns.text()).toBe('12:00') })`,
    submission: `String.prototype.padStart = () => { throw new Error('broken on purpose') }
export const later = (clock: { now: () => number }) => clock.now() + 1`,
    standIns: `export const noon = () => 12
export const text = () => '12:' + '0'.padStart(2, '0')`,
  })
  expect(result).toMatchObject({ outcome: 'graded', tasks: [{ tests: [{ status: 'passed' }, { status: 'failed' }] }] })
})

test('a stand-in that does not exist is the grader’s fault, one that throws is not, and both are named', async () => {
  const submission = 'export const fine = () => 1'
  const missing = await gradeSample({
    tests: `test('t', async () => { await standIns.noone() })`,
    submission,
    standIns: 'export const noon = () => 12',
  })
  expect(missing).toMatchObject({
    outcome: 'broken',
    message: expect.stringContaining('stand-ins.ts has no export named noone; it has noon'),
  })
  const throwing = await gradeSample({
    tests: `test('t', async () => { await standIns.noon() })`,
    submission,
    standIns: 'export const noon = () => { throw new Error("late") }',
  })
  expect(throwing).toMatchObject({ outcome: 'graded', score: 0 })
  expect(firstTest(throwing)?.message).toBe('the stand-in noon, which runs beside your code, failed: Error: late')
})

test('stand-ins that cannot be compiled are the grader’s fault and say where', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => { expect(await submission.fine()).toBe(1) })`,
    submission: 'export const fine = () => 1',
    standIns: 'export const noon = () => {',
  })
  expect(result).toMatchObject({ outcome: 'broken', message: expect.stringContaining('stand-ins.ts:1:') })
})

test('a function of the suite that answers synchronously is the grader’s fault: in the child it would be a promise', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => { await submission.ask(() => 12) })`,
    submission: 'export const ask = async (now: () => number) => now()',
  })
  expect(result).toMatchObject({ outcome: 'broken', message: expect.stringContaining('make it async') })
})

test('a method that what was built does not have is named', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => { const box = await keep(submission.createBox); expect(await box.methods.isNew('a')).toBe(true) })`,
    submission: 'export const createBox = () => ({ isnew: () => true })',
  })
  expect(firstTest(result)?.message).toBe('there is no isNew on what it returned, which is an object with isnew')
})

test('an error that was expected otherwise is shown with its name, message and line', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => { await expect(submission.fail()).rejects.toMatchObject({ name: 'RangeError', index: 1, path: ['a'] }) })`,
    submission: '\nexport const fail = () => { throw Object.assign(new Error("too far"), { index: 1, path: ["a"] }) }',
  })
  expect(firstTest(result)).toMatchObject({ received: "Error: too far { index: 1, path: [ 'a' ] }", place: { file: 'sample.ts', line: 2 } })
})

test('what a matcher expects is told in words', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => {
      expect(await submission.answer()).toEqual({ text: expect.stringContaining('ab'), size: expect.closeTo(2.5), error: expect.any(Error), list: [expect.anything()] })
    })`,
    submission: 'export const answer = () => ({ text: "x" })',
  })
  expect(firstTest(result)?.expected).toBe(
    "{\n  text: <string containing 'ab'>,\n  size: <number close to 2.5>,\n  error: <any Error>,\n  list: [ <anything> ]\n}",
  )
})

test('a loop of requests is stopped and named', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => {
      network.use(http.get('https://a.test/', () => HttpResponse.text('again')))
      expect(await submission.poll()).toBe('done')
    })`,
    submission: `export const poll = async () => { for (;;) { const text = await (await fetch('https://a.test/')).text(); if (text === 'done') return text } }`,
  })
  expect(firstTest(result)?.message).toMatch(/sent more than 200 requests in one test/)
})

test('each run of a property begins without requests, and a failed assertion in a handler fails it', async () => {
  const submission = `export const ask = async (n: number) => { try { return await (await fetch('https://a.test/' + n)).text() } catch { return 'swallowed' } }`
  const alone = await gradeSample({
    tests: `test('t', checkProperty(fc.nat(9), async (n) => {
      network.use(http.get('https://a.test/*', () => HttpResponse.text('x')))
      await submission.ask(n)
      expect(network.requests).toHaveLength(1)
    }))`,
    submission,
  })
  expect(alone).toMatchObject({ score: 4 })
  const swallowed = await gradeSample({
    tests: `test('t', checkProperty(fc.nat(9), async (n) => {
      network.use(http.get('https://a.test/*', () => { expect(n).toBe(-1); return HttpResponse.text('x') }))
      await submission.ask(n)
    }))`,
    submission,
  })
  expect(firstTest(swallowed)).toMatchObject({ status: 'failed', expected: '-1' })
})

test('a suite that forgets a task, or does not export itself, is the grader’s fault', async () => {
  const submission = 'export const fine = () => 1'
  const forgotten = await gradeSample({ tests: '', submission, suite: 'export default defineSuite(exercise, () => undefined)' })
  expect(forgotten).toMatchObject({ outcome: 'broken', message: expect.stringContaining('no tests for works') })
  const hidden = await gradeSample({ tests: '', submission, suite: 'defineSuite(exercise, () => undefined)' })
  expect(hidden).toMatchObject({ outcome: 'broken', message: expect.stringContaining('must export default defineSuite') })
})

test('calls that a failing test leaves behind do not reach the next one', async () => {
  const result = await gradeSample({
    tests: `for (const title of ['one', 'two', 'three', 'four']) test(title, async () => {
      if (title === 'four' || title === 'two') await Promise.all([submission.fail(), submission.leave()])
      await submission.slow()
      expect(await submission.fine()).toBe(1)
    })`,
    submission: `export const fine = () => 1
export const fail = () => { throw new Error('at once') }
export const slow = () => new Promise((resolve) => setTimeout(resolve, 150))
export const leave = () => new Promise(() => setTimeout(() => process.exit(1), 100))`,
  })
  const statuses = result.tasks[0]?.tests.map(({ title, status }) => [title, status])
  expect(statuses).toEqual([
    ['one', 'passed'],
    ['two', 'failed'],
    ['three', 'passed'],
    ['four', 'failed'],
  ])
})

test('what cannot cross is shown in words', async () => {
  const result = await gradeSample({
    tests: `test('t', async () => { expect(await submission.answer()).toEqual([]) })`,
    submission: 'const next = () => 1\nexport const answer = () => [class Box {}, next, new (class Crate {})()]',
  })
  expect(firstTest(result)?.received).toBe('[ [class Box], [Function next], [instance of Crate] ]')
})
