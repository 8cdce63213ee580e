import { execFileSync } from 'node:child_process'
import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findAnswers } from '../../../grader/intake/find-answers.ts'
import { LearnerFolder } from '../../../grader/intake/learner-folder.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'

const quizzes = ['02-service-models', '10-cost', 'final']

async function find(folder: TemporaryFolder, names: readonly string[] = quizzes) {
  const { files, misnamed, strays } = await findAnswers(new LearnerFolder(folder.path), names)
  const found = [...files].map(([quiz, file]) => `${quiz}: ${path.relative(folder.path, file)}`)
  return { found, misnamed: Object.fromEntries(misnamed), strays }
}

async function findAmong(...names: readonly string[]) {
  await using folder = await temporaryFolder()
  await folder.put(Object.fromEntries(names.map((name) => [name, '{}'])))
  return await find(folder)
}

test('answers are found by the names of their quizzes, in the order of the course', async () => {
  expect(await findAmong('answers/final.json', 'answers/10-cost.json', 'answers/.DS_Store', 'answers/notes.md', 'work.ts')).toEqual({
    found: ['10-cost: answers/10-cost.json', 'final: answers/final.json'],
    misnamed: {},
    strays: [],
  })
})

test.each([
  'answers/cost.json',
  'answers/10-cost.JSON',
  'answers/10_Cost.json',
  'answers/10-cost.json.txt',
  'answers/10-cost (1).json',
  'Answers/10-cost.json',
])('%s is told where it belongs', async (place) => {
  expect(await findAmong(place)).toEqual({
    found: [],
    misnamed: { '10-cost': `there is "${place}": its place and name must be answers/10-cost.json` },
    strays: [],
  })
})

test('at the top, where a platform without folders leaves it, a file with its quiz’s full name counts', async () => {
  expect(await findAmong('10-cost.json', 'final.json', 'cost.json', 'work.ts')).toEqual({
    found: ['10-cost: 10-cost.json'],
    misnamed: {},
    strays: [],
  })
})

test('beside the folder it does not count, and is told', async () => {
  expect(await findAmong('10-cost.json', 'answers/10-cost.json')).toEqual({
    found: ['10-cost: answers/10-cost.json'],
    misnamed: {},
    strays: ['there is "10-cost.json", and another file with answers to 10-cost: this one is not used'],
  })
})

test('a name that no quiz has is told with the nearest one, or with all', async () => {
  const { misnamed, strays } = await findAmong('answers/10-csot.json', 'answers/weather.json', 'final.json')
  expect(misnamed).toEqual({})
  expect(strays).toEqual([
    'there is "answers/10-csot.json", and there is no quiz of this name: did you mean answers/10-cost.json?',
    'there is "answers/weather.json", and there is no quiz of this name: expected one of 02-service-models, 10-cost, final',
  ])
})

test('beside the file that counts, another one is told', async () => {
  expect(await findAmong('answers/10-cost.json', 'answers/cost.json')).toEqual({
    found: ['10-cost: answers/10-cost.json'],
    misnamed: {},
    strays: ['there is "answers/cost.json", and another file with answers to 10-cost: this one is not used'],
  })
})

test('a link or a file in the place of the folder is told and not followed', async () => {
  await using outside = await temporaryFolder()
  await outside.put({ '10-cost.json': '{}' })
  await using folder = await temporaryFolder()
  await symlink(outside.path, folder.at('answers'))
  expect((await find(folder)).strays).toEqual(['"answers" is a symbolic link: hand in a folder'])
  await using other = await temporaryFolder()
  await other.put({ answers: '' })
  expect((await find(other)).strays).toEqual(['"answers" is a file: hand in a folder'])
})

test('what stands in the place of a file is found, whatever it is: it is refused when it is read', async () => {
  await using folder = await temporaryFolder()
  await mkdir(folder.at('answers/10-cost.json'), { recursive: true })
  execFileSync('mkfifo', [folder.at('answers/final.json')])
  expect((await find(folder)).found).toEqual(['10-cost: answers/10-cost.json', 'final: answers/final.json'])
})

test('of very many strange files the first are told, and how many more there are', async () => {
  const { strays } = await findAmong(...Array.from({ length: 300 }, (_, index) => `answers/${String(index).padStart(3, '0')}.json`))
  expect(strays).toHaveLength(11)
  expect(strays[0]).toContain('"answers/000.json"')
  expect(strays[10]).toBe('and 290 more files that are no answers to a quiz')
})

test('a name that cannot be shown is shown as an escape', async () => {
  const { strays } = await findAmong('answers/\u202enosj.json')
  expect(strays[0]).toContain('"answers/\\u{202e}nosj.json"')
})

test('where there are no quizzes, nobody looks for answers', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'answers/10-cost.json': '{}' })
  expect(await find(folder, [])).toEqual({ found: [], misnamed: {}, strays: [] })
})
