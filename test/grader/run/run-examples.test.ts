import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { runExamples } from '../../../grader/run/run-examples.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(courseRoot, 'node_modules/.course-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function example(name: string, body: string): Promise<string> {
  const file = path.join(folder, `${name}.test.ts`)
  await writeFile(file, `import { expect, test } from 'vitest'\n${body}\n`)
  return file
}

test('passing and failing examples are told apart, with the message', async () => {
  const file = await example('two', "test('fine', () => {})\ntest('wrong', () => expect(1).toBe(2))")
  const results = await runExamples([file])
  expect(results.map(({ title, status }) => [title, status])).toEqual([
    ['fine', 'passed'],
    ['wrong', 'failed'],
  ])
  expect(results[1]?.message).toContain('expected 1 to be 2')
})

test('an endless loop is named and the other files still run', async () => {
  const files = [await example('a-loop', "test('spins', () => { for (;;) {} })"), await example('b-fine', "test('fine', () => {})")]
  const results = await runExamples(files, { stallMs: 3_000 })
  expect(results.map(({ title, status }) => [title, status]).sort()).toEqual([
    ['fine', 'passed'],
    ['one of the examples', 'failed'],
  ])
  expect(results.find(({ status }) => status === 'failed')?.message).toContain('endless loop')
})

test('a file that cannot be imported is a failure', async () => {
  const file = await example('broken', "throw new Error('at import')")
  expect(await runExamples([file])).toMatchObject([{ status: 'failed', message: expect.stringContaining('at import') }])
})
