import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadCourse } from '../../../../grader/content/load-course.ts'
import { type PreparedSandbox, prepareSandbox } from '../../../../grader/sandbox/prepare-sandbox.ts'
import { countMutants } from '../../../../grader/verify/mutants/judge-mutants.ts'
import { proveMutants } from '../../../../grader/verify/mutants/prove-mutants.ts'
import { renderMutants } from '../../../../grader/verify/mutants/render-mutants.ts'
import { formatFault } from '../../../../grader/verify/render-verdict.ts'
import { suiteAsking, type TinyCourse, tiny, tinyCourse } from '../tiny-course.ts'

let prepared: PreparedSandbox
let made: TinyCourse

beforeAll(async () => {
  const { root } = await loadCourse()
  prepared = await prepareSandbox({ root, packages: [] })
})
afterAll(() => prepared[Symbol.asyncDispose]())

beforeEach(async () => {
  made = await tinyCourse()
})
afterEach(() => made[Symbol.asyncDispose]())

async function prove() {
  const { course, exercise } = await made.load()
  const input = { course, exercises: [exercise], sandbox: prepared.sandbox, seed: 1, onTest: () => undefined }
  const { proofs, faults } = await proveMutants(input)
  return { proofs, report: renderMutants(proofs).split('\n'), faults: faults.map(formatFault) }
}

test('a suite that asks for everything leaves no mutant alive, task by task', async () => {
  const { report, faults } = await prove()
  expect(faults).toEqual([])
  expect(report).toEqual([
    '',
    '01  Halves: mutants',
    expect.stringMatching(/^ {2}halves-numbers {10}2 noticed {6}2 by it alone$/),
    expect.stringMatching(/^ {2}tells-even-numbers {6}5 noticed {6}5 by it alone$/),
    '  killed 7 of 7 mutants (100.0 %), 0 equivalent',
  ])
})

test('a suite that asks too little is a fault, and the mutants that it overlooks are named', async () => {
  await made.write(tiny.suite, suiteAsking(`test('even ones', async () => expect(await submission.isEven(4)).toBe(true))`))
  const { report, faults } = await prove()
  expect(faults).toEqual([
    expect.stringMatching(
      /^mutants {2}test\/hidden\/01-halves\/suite\.test\.ts: 6 of 7 mutants are noticed \(85\.7 %\), expected at least 95 %/,
    ),
  ])
  expect(report).toContain('  survived  solutions/01-halves/halves.ts:5  ConditionalExpression  value % 2 === 0  →  true')
})

test('an equivalent leaves the count; one that fits nothing, or only what is noticed, is stale', async () => {
  await made.write(tiny.suite, suiteAsking(`test('even ones', async () => expect(await submission.isEven(4)).toBe(true))`))
  const declared = [
    { within: 'value % 2 === 0', into: ['true'], reason: 'a reason that is long enough' },
    { within: 'value % 2 === 0', into: ['false'], reason: 'a reason that is long enough' },
    { within: 'boolean', reason: 'a reason that is long enough' },
    { within: 'value', reason: 'a reason that is long enough' },
  ]
  await made.write(tiny.equivalents, `export default ${JSON.stringify(declared)}`)
  const { proofs, faults } = await prove()
  expect(proofs.map(countMutants)).toMatchObject([{ killed: 6, counted: 6, equivalent: 1, survivors: [] }])
  expect(faults).toEqual([
    'equivalents  test/hidden/01-halves/equivalents.ts: expected to find this text once in the reference, found it 4 times: "value". mend the entry, or remove it',
    'equivalents  test/hidden/01-halves/equivalents.ts: the tests notice every mutant that fits it: "value % 2 === 0" into "false". remove it',
    'equivalents  test/hidden/01-halves/equivalents.ts: no mutant fits it: "boolean". remove it',
  ])
})

test('a reference that is not right by itself proves nothing', async () => {
  await made.write(tiny.suite, suiteAsking(`test('odd ones', async () => expect(await submission.isEven(5)).toBe(true))`))
  expect((await prove()).faults).toEqual([
    'mutants  solutions/01-halves/halves.ts: loses tells-even-numbers without any mutant (mutants have less time: 1 s a call, 5 s an exercise). make the reference quicker',
  ])
})

test('the first exercise of the course leaves no mutant alive', async () => {
  const course = await loadCourse()
  const exercises = course.exercises.slice(0, 1)
  const { proofs, faults } = await proveMutants({ course, exercises, sandbox: prepared.sandbox, seed: 1, onTest: () => undefined })
  expect(faults.map(formatFault)).toEqual([])
  expect(proofs.flatMap((proof) => countMutants(proof).survivors)).toEqual([])
})
