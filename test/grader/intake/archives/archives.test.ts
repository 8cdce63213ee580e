/** Archives as they come from learners and from attackers, whole and damaged. */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCourse } from '../../../../grader/content/load-course.ts'
import { findSubmissions } from '../../../../grader/intake/find-submissions.ts'
import { tarOf } from '../../tar-of.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { zipOf } from '../../zip-of.ts'

const course = await loadCourse()
const work = { name: '01-service-models/service-models.ts', bytes: 'export const a = 1' }

/** What a class folder with these archives comes to. */
async function find(archives: Readonly<Record<string, Uint8Array>>) {
  const folder = await temporaryFolder()
  await folder.put(archives)
  const found = await findSubmissions(course, [folder.path])
  const seen = found.submissions.map(({ id, files, problems, isUnreadable }) => ({
    ...{ id, files: [...files.keys()], problem: [...problems.values()][0] },
    ...(isUnreadable === undefined ? {} : { isUnreadable }),
  }))
  const refused = found.refused.map(({ message }) => message)
  await found[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
  return { seen, refused }
}

test('zip, tar and tar.gz are submissions by their names, with or without one folder around all', async () => {
  const inside = { ...work, name: `ada-main/${work.name}` }
  const { seen, refused } = await find({
    'ada.zip': zipOf([work]),
    'bob.zip': zipOf([inside]),
    'cem.tar': await tarOf([work]),
    'dee.tar.gz': gzipSync(await tarOf([inside])),
    'eve.tgz': gzipSync(await tarOf([inside, { name: 'ada-main/', type: 'directory' }])),
  })
  expect(refused).toEqual([])
  expect(seen).toEqual(['ada', 'bob', 'cem', 'dee', 'eve'].map((id) => ({ id, files: ['01-service-models'], problem: undefined })))
})

test('an archive given as the path is one submission, and what was unpacked is removed in the end', async () => {
  await using folder = await temporaryFolder()
  const text = 'export const a = 1'
  const packed = { bytes: deflateRawSync(text), method: 8, size: text.length, crc: crc32(text) }
  await writeFile(folder.at('bob.zip'), zipOf([{ ...work, ...packed }]))
  const found = await findSubmissions(course, [folder.at('bob.zip')])
  const [submission] = found.submissions
  expect([submission?.id, submission?.files.size]).toEqual(['bob', 1])
  expect(await readdir(submission?.folder ?? '')).toEqual(['01-service-models'])
  await found[Symbol.asyncDispose]()
  await expect(readdir(submission?.folder ?? '')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('an archive of answers alone is a submission, whatever folder is around them', async () => {
  await using folder = await temporaryFolder()
  const archive = (name: string) => zipOf([{ name, bytes: '{}' }])
  await folder.put({
    'ada.zip': archive('answers/10-cost.json'),
    'bob.zip': archive('bob/answers/10-cost.json'),
    'cem.zip': archive('answers/cost.json'),
    'dee.zip': archive('dee/answers/cost.json'),
  })
  await using found = await findSubmissions(course, [folder.path], ['10-cost'])
  expect(found.submissions.map(({ answers: { files, misnamed } }) => [...files.keys(), ...misnamed.values()])).toEqual([
    ['10-cost'],
    ['10-cost'],
    ['there is "answers/cost.json": its place and name must be answers/10-cost.json'],
    ['there is "answers/cost.json": its place and name must be answers/10-cost.json'],
  ])
})

test('pictures, packages and hidden files are passed over unread', async () => {
  const { seen, refused } = await find({
    'ada.zip': zipOf([
      work,
      { name: 'cat.png', bytes: 'x', method: 99 },
      { name: 'node_modules/a/b.ts', bytes: '', mode: 0o120777 },
      { name: '.git/HEAD', bytes: '' },
    ]),
  })
  expect(refused).toEqual([])
  expect(seen).toMatchObject([{ id: 'ada', files: ['01-service-models'] }])
})

const spoilt: readonly (readonly [what: string, make: () => Uint8Array | Promise<Uint8Array>, ending: string, words: string])[] = [
  ['an empty file', () => Buffer.alloc(0), 'zip', 'is not a whole zip file'],
  ['noise', () => Buffer.alloc(1_000, 'noise'), 'zip', 'is not a whole zip file'],
  ['noise', () => Buffer.alloc(1_000, 'noise'), 'tgz', 'is not compressed by gzip'],
  ['half an archive', () => zipOf([work]).subarray(0, 60), 'zip', 'is not a whole zip file'],
  ['half a compressed one', async () => gzipSync(await tarOf([work])).subarray(0, 40), 'tgz', 'ends too early'],
  ['a wrong checksum', () => zipOf([{ ...work, crc: 1 }]), 'zip', 'is damaged'],
  ['an encrypted entry', () => zipOf([{ ...work, flags: 1, method: 8 }]), 'zip', 'is encrypted: make the archive without a password'],
  ['an unknown method', () => zipOf([{ ...work, method: 77 }]), 'zip', 'is packed by method 77'],
  ['a path that climbs', () => zipOf([{ ...work, name: '../a.ts' }]), 'zip', 'has a path with ".."'],
  ['a path that climbs', () => tarOf([{ ...work, name: 'a/../../a.ts' }]), 'tar', 'has a path with ".."'],
  ['an absolute path', () => zipOf([{ ...work, name: '/tmp/a.ts' }]), 'zip', 'has an absolute path'],
  ['a drive', () => zipOf([{ ...work, name: 'C:/a.ts' }]), 'zip', 'has a path with a drive letter'],
  ['a link', () => tarOf([{ name: 'a.ts', type: 'symlink', linkname: '/etc/passwd' }]), 'tar', 'is a symbolic link'],
  ['a FIFO', () => tarOf([{ name: 'a.ts', type: 'fifo' }]), 'tar', 'is a FIFO'],
  ['one name twice', () => zipOf([work, work]), 'zip', 'is there twice'],
  ['names that differ in case', () => zipOf([work, { ...work, name: work.name.toUpperCase() }]), 'zip', 'differ only in case'],
  ['a name of Windows', () => zipOf([{ ...work, name: 'aux.ts' }]), 'zip', 'cannot be used'],
  ['a large file', () => zipOf([{ ...work, bytes: Buffer.alloc(5 * 1024 * 1024, 'x') }]), 'zip', 'at most'],
  [
    'many large files',
    () => tarOf(Array.from({ length: 6 }, (_, index) => ({ name: `${index}.ts`, bytes: Buffer.alloc(3 * 1024 * 1024, 'x') }))),
    'tar',
    'bytes together',
  ],
]

test.each(spoilt.map(([what, make, ending, words]) => ({ what, make, ending, words })))(
  '$what is refused in a .$ending and named',
  async ({ make, ending, words }) => {
    const { seen, refused } = await find({ [`ada.${ending}`]: await make(), 'bob.zip': zipOf([work]) })
    expect(refused).toEqual([expect.stringContaining(words)])
    // Nobody disappears: the learner gets the same words, and the others are graded.
    expect(seen).toEqual([
      { id: 'ada', files: [], problem: refused[0], isUnreadable: true },
      { id: 'bob', files: ['01-service-models'], problem: undefined },
    ])
  },
)

test('an archive of more folders than a disk should hold is refused', async () => {
  const deep = Array.from({ length: 1_200 }, (_, index) => ({ name: `${index}/${'d/'.repeat(17)}x.ts`, bytes: '' }))
  const { refused } = await find({
    'ada.zip': zipOf([work, { name: `${'d/'.repeat(20)}x.ts`, bytes: '' }]),
    'bob.zip': zipOf([work, ...deep]),
  })
  expect(refused.toSorted()).toEqual([
    expect.stringContaining('has a path of 21 names, at most 20 are possible'),
    expect.stringContaining('it holds more than 20000 source files and folders'),
  ])
})

test('archives of other kinds are named, and still have a row', async () => {
  const { seen, refused } = await find({ 'ada.7z': Buffer.alloc(5), 'bob.zip': zipOf([work]) })
  expect(refused).toEqual([expect.stringContaining('hand in .zip, .tar or .tar.gz')])
  expect(seen[0]).toMatchObject({ id: 'ada', problem: refused[0], isUnreadable: true })
})

const names = fc.array(
  fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    'b.ts',
    '/',
    '\\',
    'C:',
    'con',
    '\0',
    '\u202e',
    'é',
    'e\u0301',
    'x'.repeat(300),
    ' ',
    '01-service-models',
  ),
  { minLength: 1, maxLength: 6 },
)

test('whatever its names are, nothing is written outside an archive’s own folder', async () => {
  await using folder = await temporaryFolder()
  const entries = fc.array(
    names.map((parts) => parts.join('/')),
    { minLength: 1, maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(entries, fc.boolean(), async (paths, isZip) => {
      const all = paths.map((name) => ({ name: name || 'x', bytes: 'x' }))
      const file = folder.at(isZip ? 'class/ada.zip' : 'class/ada.tar')
      await folder.put({
        [isZip ? 'class/ada.zip' : 'class/ada.tar']: isZip ? zipOf(all) : await tarOf(all),
        'class/bob/rest-client.ts': '',
      })
      await using found = await findSubmissions(course, [folder.at('class')])
      expect(found.submissions.map(({ id }) => id)).toEqual(['ada', 'bob'])
      expect((await readdir(folder.path)).sort()).toEqual(['class'])
      await rm(file)
    }),
    { numRuns: 150 },
  )
})
