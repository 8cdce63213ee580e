import { mkdir, rename, symlink } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { fingerprintOf } from '../../../grader/intake/fingerprint.ts'
import { readSubmission } from '../../../grader/intake/read-submission.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'

const course = await loadCourse()
const printOf = async (folder: TemporaryFolder) =>
  fingerprintOf(await readSubmission({ ...course, quizzes: ['10-cost'] }, folder.path, 'ada'))

const files = {
  '01-service-models/service-models.ts': 'export const a = 1',
  'shared/text.ts': 'x',
  'data.json': '{}',
  'answers/10-cost.json': '{}',
}

test('two copies have one fingerprint, in whatever order they were written', async () => {
  await using one = await temporaryFolder()
  await using other = await temporaryFolder()
  await one.put(files)
  for (const [name, text] of Object.entries(files).reverse()) await other.put({ [name]: text })
  expect(await printOf(other)).toBe(await printOf(one))
})

test.each<[string, (folder: TemporaryFolder) => Promise<unknown>]>([
  ['a byte of a file', (folder) => folder.put({ 'shared/text.ts': 'y' })],
  ['a byte of the answers to a quiz', (folder) => folder.put({ 'answers/10-cost.json': '[]' })],
  ['a stray file among the answers', (folder) => folder.put({ 'answers/10-cost.txt': '' })],
  ['another file', (folder) => folder.put({ 'shared/more.ts': '' })],
  ['a file’s name', (folder) => rename(folder.at('shared/text.ts'), folder.at('shared/words.ts'))],
  ['bytes that move from one file to the next', (folder) => folder.put({ 'data.json': '{}x', 'shared/text.ts': '' })],
  ['a link', (folder) => symlink('/etc/passwd', folder.at('shared/link.ts'))],
])('%s changes it', async (_what, change) => {
  await using folder = await temporaryFolder()
  await folder.put(files)
  const before = await printOf(folder)
  await change(folder)
  expect(await printOf(folder)).not.toBe(before)
})

test('packages and hidden folders do not change it', async () => {
  await using folder = await temporaryFolder()
  await folder.put(files)
  const before = await printOf(folder)
  await folder.put({ 'node_modules/zod/index.js': '', '.git/config': '', 'shared/.cache/x.ts': '' })
  expect(await printOf(folder)).toBe(before)
})

test('what is too much to look at counts as new each time', async () => {
  await using folder = await temporaryFolder()
  for (let part = 0; part < 3; part += 1) {
    await mkdir(folder.at(`part-${part}`))
    await folder.put(Object.fromEntries(Array.from({ length: 7_000 }, (_, index) => [`part-${part}/${index}.ts`, ''])))
  }
  expect(await printOf(folder)).not.toBe(await printOf(folder))
})
