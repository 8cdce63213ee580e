/** TypeScript that the documents show compiles, and the suite that they show works as they say. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { equivalentsSchema } from '../../../grader/content/equivalents.ts'
import { applyEdits, mistakesSchema } from '../../../grader/content/mistakes.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { runCli } from '../commands/run-cli.ts'
import type { TemporaryCourse } from '../temporary-course.ts'
import { type Block, inAll } from './documents.ts'
import { queues, queuesCourse } from './queues-course.ts'

/** Where a block would lie, by what it says; anything else lies beside the stub. */
const homes: readonly (readonly [says: string, file: string])[] = [
  ['defineSuite', `test/hidden/${queues}/suite.test.ts`],
  ['defineMistakes', `test/hidden/${queues}/mistakes.ts`],
  ['defineEquivalents', `test/hidden/${queues}/equivalents.ts`],
  [`'./honest.ts'`, 'test/handed-in/target.ts'],
]
const blocks = inAll('blocks').filter(({ language }) => language === 'ts')
const [suiteHome = ''] = homes.map(([, file]) => file)

function homeOf({ place, text }: Block, taken: readonly string[]): string {
  const [, home] = homes.find(([says]) => text.includes(says)) ?? ['', `exercises/${queues}/${place.replace(/\W+/g, '-')}.ts`]
  return taken.includes(home) ? home.replace('.ts', `-${taken.length}.ts`) : home
}

let course: TemporaryCourse
const placed = new Map<string, Block>()

beforeAll(async () => {
  course = await queuesCourse()
  for (const block of blocks) placed.set(homeOf(block, [...placed.keys()]), block)
  for (const [file, { text }] of placed) await course.write(file, /^(im|ex)port /m.test(text) ? text : `${text}export {}\n`)
  const target = path.join(courseRoot, 'test/red-team/course/solutions/01-target/target.ts')
  await course.write('test/handed-in/honest.ts', await readFile(target, 'utf8'))
})

afterAll(() => course[Symbol.asyncDispose]())

/** What the compiler finds in the course, under the settings of this one. */
async function compile(): Promise<string[]> {
  await course.write('tsconfig.documents.json', JSON.stringify({ extends: './tsconfig.json', include: ['exercises', 'solutions', 'test'] }))
  const tsc = path.join(courseRoot, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '-p', path.join(course.root, 'tsconfig.documents.json'), '--pretty', 'false']
  return new Promise((resolve) =>
    execFile(process.execPath, args, { cwd: course.root }, (_error, stdout) => resolve(stdout.split('\n').filter(Boolean))),
  )
}

test('every block compiles where it would lie, and one with a misspelt task does not', async () => {
  const wrong = suiteHome.replace('suite.test.ts', 'misspelt.ts')
  await course.write(wrong, (placed.get(suiteHome)?.text ?? '').replace('delivers-in-order', 'delivers-in-ordre'))
  const faults = await compile()
  await course.remove(wrong)
  const inBlocks = faults
    .filter((line) => !line.startsWith(wrong))
    .map((line) => {
      const block = placed.get(line.replace(/\(.*/, ''))
      return block === undefined ? line : `${block.place}: ${line.replace(/^[^(]*/, '')}`
    })
  expect(inBlocks).toEqual([])
  expect(faults).toEqual([expect.stringContaining('"delivers-in-ordre"')])
})

/** What a file of the course exports by default. */
async function exported(file: string): Promise<unknown> {
  const module: object = await import(pathToFileURL(path.join(course.root, file)).href)
  return 'default' in module ? module.default : undefined
}

const read = (file: string) => readFile(path.join(course.root, file), 'utf8')

test('the suite passes on the reference, and each mistake that is shown loses its task alone', async () => {
  const reference = await read(`solutions/${queues}/queues.ts`)
  const mistakes = mistakesSchema.parse(await exported(`test/hidden/${queues}/mistakes.ts`))
  const wrong = Object.entries(mistakes).flatMap(([task, named]) =>
    Object.entries(named).map(([what, edits]) => ({ what, task, text: applyEdits(reference, edits) })),
  )
  await course.write(`class/stub/${queues}/queues.ts`, await read(`exercises/${queues}/queues.ts`))
  await course.write(`class/reference/${queues}/queues.ts`, reference)
  for (const { what, text } of wrong) await course.write(`class/${what}/${queues}/queues.ts`, text)
  const { code, stderr } = await runCli(['grade', 'class'], { course: course.root })
  expect([code, stderr]).toEqual([0, ''])
  const { submissions } = resultsSchema.parse(JSON.parse(await read('report/results.json')))
  const passed = submissions.map(({ id, exercises }) => [
    id,
    exercises.flatMap(({ tasks }) => tasks.filter(({ status }) => status === 'passed').map((task) => task.id)),
  ])
  const tasks = Object.keys(mistakes)
  const expected = wrong.map(({ what, task }) => [what, tasks.filter((one) => one !== task)])
  expect(Object.fromEntries(passed)).toEqual({ stub: [], reference: tasks, ...Object.fromEntries(expected) })
})

test('the equivalent that is shown fits the reference', async () => {
  const reference = await read(`solutions/${queues}/queues.ts`)
  const equivalents = equivalentsSchema.parse(await exported(`test/hidden/${queues}/equivalents.ts`))
  expect(equivalents.map(({ within }) => reference.split(within).length - 1)).toEqual([1])
})
