import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { findSubmissions } from '../../../grader/intake/find-submissions.ts'

const course = await loadCourse()
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-intake-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function put(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), '')
  }
}

test('the three layouts are found, each with its boundary', async () => {
  await put('a/01-service-models/service-models.ts', 'b/exercises/05-rest-client/rest-client.ts', 'c/rest-client.ts')
  const { submissions } = await findSubmissions(course, [folder])
  const found = submissions.map(({ id, files }) => [id, ...[...files].map(([slug, file]) => [slug, path.relative(folder, file.boundary)])])
  expect(found).toEqual([
    ['a', ['01-service-models', 'a']],
    ['b', ['05-rest-client', 'b/exercises']],
    ['c', ['05-rest-client', 'c']],
  ])
})

test('a path that is a submission is not searched for others', async () => {
  await put('service-models.ts', 'inner/rest-client.ts')
  const { submissions } = await findSubmissions(course, [folder])
  expect(submissions.map((submission) => submission.id)).toEqual([path.basename(folder)])
})

test('answers alone are a submission at the top of one, and beside a class they are nobody’s', async () => {
  await put('ada/10-cost.json', 'bea/answers/10-cost.json', '10-cost.json')
  const idsAt = async (place: string) => (await findSubmissions(course, [place], ['10-cost'])).submissions.map(({ id }) => id)
  expect(await idsAt(folder)).toEqual(['ada', 'bea'])
  expect(await idsAt(path.join(folder, 'ada'))).toEqual(['ada'])
})

test('a folder without any exercise is a submission with everything missing', async () => {
  await put('a/rest-client.ts', 'b/notes.txt')
  const { submissions } = await findSubmissions(course, [folder])
  expect(submissions.map(({ id, files }) => [id, files.size])).toEqual([
    ['a', 1],
    ['b', 0],
  ])
})

test('links are named as not graded, damaged archives too; hidden folders are passed over', async () => {
  await put('a/rest-client.ts', 'late.zip', '.git/rest-client.ts', 'node_modules/rest-client.ts', 'roster.csv')
  await symlink('/etc', path.join(folder, 'elsewhere'))
  const { submissions, refused } = await findSubmissions(course, [folder])
  expect(submissions.map((submission) => submission.id)).toEqual(['a', 'late'])
  expect(refused.map((one) => path.basename(one.path)).sort()).toEqual(['elsewhere', 'late.zip'])
})

test('submissions come in the order of their ids, from several paths', async () => {
  await put('x/b/rest-client.ts', 'x/a/rest-client.ts', 'y/c/rest-client.ts')
  const { submissions } = await findSubmissions(course, [path.join(folder, 'y'), path.join(folder, 'x')])
  expect(submissions.map((submission) => submission.id)).toEqual(['a', 'b', 'c'])
})

test('two submissions of one name are an error that says so', async () => {
  await put('x/a/rest-client.ts', 'y/a/rest-client.ts')
  await expect(findSubmissions(course, [path.join(folder, 'x'), path.join(folder, 'y')])).rejects.toThrow(
    'two submissions have the name "a"',
  )
})

test('a path that cannot be read is an error that names it', async () => {
  await expect(findSubmissions(course, [path.join(folder, 'nowhere')])).rejects.toThrow('nowhere')
})

test('a folder that holds only answers is a submission, in a class and by itself', async () => {
  await put('class/ada/answers/10-cost.json', 'class/bob/rest-client.ts')
  const find = (place: string) => findSubmissions(course, [path.join(folder, place)], ['10-cost'])
  const quizzes = async (place: string) => (await find(place)).submissions.map(({ id, answers }) => [id, ...answers.files.keys()])
  expect(await quizzes('class')).toEqual([['ada', '10-cost'], ['bob']])
  expect(await quizzes('class/ada')).toEqual([['ada', '10-cost']])
})

test('misnamed answers make a submission of a folder only where nothing else is one', async () => {
  await put('alone/answers/cost.json', 'class/answers/package.json', 'class/bob/rest-client.ts')
  const ids = async (place: string) =>
    (await findSubmissions(course, [path.join(folder, place)], ['10-cost'])).submissions.map(({ id }) => id)
  expect(await ids('alone')).toEqual(['alone'])
  expect(await ids('class')).toEqual(['answers', 'bob'])
})

test('where nothing is found, a file of answers is among what was expected', async () => {
  await put('a/notes.txt')
  await expect(findSubmissions(course, [folder], ['10-cost'])).rejects.toThrow(
    'service-models.ts or answers/10-cost.json, or a folder of such',
  )
})
