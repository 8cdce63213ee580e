import { link, readdir, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { expandDownloads } from '../../../../grader/intake/downloads/expand-downloads.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { zipOf } from '../../zip-of.ts'

const inner = zipOf([{ name: 'service-models.ts', bytes: 'export const inner = 1\n' }])
const canvas = [
  { name: 'lovelaceada_1234_1_service-models.ts', bytes: 'export {}\n' },
  { name: 'brownbob_LATE_1235_2_work.zip', bytes: inner },
]
const filesBelow = async (folder = '') =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

test('a zip file of Canvas becomes a class, archives in it included', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'submissions.zip': zipOf(canvas) })
  const expanded = await expandDownloads([folder.at('submissions.zip')], 'auto')
  const [place = ''] = expanded.places
  expect(await filesBelow(place)).toEqual(['brownbob_1235.zip', 'lovelaceada_1234/service-models.ts'])
  expect(await readFile(path.join(place, 'brownbob_1235.zip'))).toEqual(inner)
  expect([...expanded.people]).toEqual([
    ['brownbob_1235', { knownAs: ['1235', 'brownbob'], isLate: true }],
    ['lovelaceada_1234', { knownAs: ['1234', 'lovelaceada'], isLate: false }],
  ])
  expect(expanded.notes).toEqual([
    expect.stringMatching(/submissions\.zip: a download of canvas with 2 learners; --layout plain takes it as it is$/),
  ])
  await expanded[Symbol.asyncDispose]()
  await expect(readdir(place)).rejects.toThrow('ENOENT')
})

test('so does the folder to which somebody has unpacked it, and one of Moodle', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'canvas/lovelaceada_1234_1_service-models.ts': 'export {}\n' })
  await folder.put({ 'moodle/Ada Lovelace_7_assignsubmission_file_/exercises/01-a/a.ts': 'export {}\n' })
  await using expanded = await expandDownloads([folder.at('canvas'), folder.at('moodle')], 'auto')
  expect(await Promise.all(expanded.places.map(filesBelow))).toEqual([
    ['lovelaceada_1234/service-models.ts'],
    ['Ada-Lovelace_7/exercises/01-a/a.ts'],
  ])
})

test('whoever handed in a text on the platform has a submission with nothing in it, and is named', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'submissions.zip': zipOf([...canvas, { name: 'garciamaria_1005_text.html', bytes: 'See my repository.' }]) })
  await folder.put({
    'moodle/Ada Lovelace_7_assignsubmission_file_/a.ts': '',
    'moodle/Carl Dyck_8_assignsubmission_onlinetext_/onlinetext.html': '',
  })
  await using expanded = await expandDownloads([folder.at('submissions.zip'), folder.at('moodle')], 'auto')
  const [ofCanvas = '', ofMoodle = ''] = expanded.places
  expect(await readdir(path.join(ofCanvas, 'garciamaria_1005'))).toEqual([])
  expect((await readdir(ofMoodle)).sort()).toEqual(['Ada-Lovelace_7', 'Carl-Dyck_8'])
  expect(expanded.notes.filter((note) => note.includes('as text'))).toEqual([
    '  handed in as text on the platform, not as a file: garciamaria_1005',
    '  handed in as text on the platform, not as a file: Carl-Dyck_8',
  ])
})

test('a link or a second name of somebody else’s file is not copied', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'secret.ts': 'export const secret = 1\n', 'canvas/lovelaceada_1234_1_service-models.ts': 'export {}\n' })
  await link(folder.at('secret.ts'), folder.at('canvas/brownbob_1235_2_service-models.ts'))
  await symlink(folder.at('secret.ts'), folder.at('canvas/malloryeve_1236_3_service-models.ts'))
  await using expanded = await expandDownloads([folder.at('canvas')], 'canvas')
  expect(await filesBelow(expanded.places[0])).toEqual(['lovelaceada_1234/service-models.ts'])
  expect(expanded.notes.join()).toContain('not used: brownbob_1235_2_service-models.ts: is a hard link')
})

test('repositories of one assignment are known by their users', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'project-1-ada-l/.git/HEAD': '', 'project-1-bob/.git/HEAD': '' })
  await using expanded = await expandDownloads([folder.path], 'auto')
  expect(expanded.places).toEqual([folder.path])
  expect([...expanded.people].map(([id, { knownAs }]) => [id, knownAs])).toEqual([
    ['project-1-ada-l', ['ada-l']],
    ['project-1-bob', ['bob']],
  ])
})

test('a class of our own making is left alone, and so is everything when asked to', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'class/ada/service-models.ts': '', 'class/bea_1_2_x.ts': '', 'canvas.zip': zipOf(canvas) })
  await using own = await expandDownloads([folder.at('class')], 'auto')
  expect([own.places, own.notes]).toEqual([[folder.at('class')], []])
  await using plain = await expandDownloads([folder.at('canvas.zip')], 'plain')
  expect(plain.places).toEqual([folder.at('canvas.zip')])
})

test('a layout that was asked for and is none is told', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'class/ada/service-models.ts': '', 'broken.zip': 'PK' })
  await expect(expandDownloads([folder.at('class')], 'canvas')).rejects.toThrow(
    /is no download of canvas: most names in it do not follow its rule/,
  )
  await expect(expandDownloads([folder.at('class')], 'github-classroom')).rejects.toThrow(/is no folder of repositories of one assignment/)
  await expect(expandDownloads([folder.at('broken.zip')], 'canvas')).rejects.toThrow(/broken\.zip" cannot be read/)
})

test('a file that leads out of the class, or is not what was packed, costs its learner that file alone', async () => {
  await using folder = await temporaryFolder()
  const hostile = [
    ...canvas,
    { name: 'Eve_9_assignsubmission_file_/../../../escape.ts', bytes: 'export {}\n' },
    { name: 'malloryeve_99_3_big.ts', bytes: 'abc', crc: 1 },
  ]
  await folder.put({ 'submissions.zip': zipOf(hostile.filter(({ name }) => !name.includes('..'))) })
  await using expanded = await expandDownloads([folder.at('submissions.zip')], 'auto')
  expect(expanded.notes.slice(1)).toEqual([expect.stringMatching(/^ {2}not used: malloryeve_99_3_big\.ts: /)])
  expect(await filesBelow(expanded.places[0])).toContain('lovelaceada_1234/service-models.ts')
  await folder.put({ 'moodle.zip': zipOf([{ name: 'Eve_9_assignsubmission_file_/../../../escape.ts', bytes: 'x' }]) })
  await expect(expandDownloads([folder.at('moodle.zip')], 'moodle')).rejects.toThrow()
})
