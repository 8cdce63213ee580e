import { readdir } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { unpackArchive } from '../../../../grader/intake/archives/unpack-archive.ts'
import { expandDownloads } from '../../../../grader/intake/downloads/expand-downloads.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { type ZipEntry, zipOf } from '../../zip-of.ts'

/** Info-ZIP's Unicode path field (APPNOTE.TXT 6.3.10, 4.6.9). */
function unicodeField(name: string, raw: Uint8Array, sum = crc32(raw)): Buffer {
  const text = Buffer.from(name)
  const head = Buffer.alloc(9)
  head.writeUInt16LE(0x7075, 0)
  head.writeUInt16LE(5 + text.length, 2)
  head.writeUInt8(1, 4)
  head.writeUInt32LE(sum, 5)
  return Buffer.concat([head, text])
}

const name = 'Béa Ågren_7_assignsubmission_file_/Übung.ts'
const oldName = Buffer.from(name.replace('é', '\x82').replace('Å', '\x8f').replace('Ü', '\x9a'), 'latin1')
const cases: readonly (readonly [string, Omit<ZipEntry, 'bytes' | 'name'>])[] = [
  ['UTF-8, and said so', {}],
  ['UTF-8 that does not say so, as from macOS and Info-ZIP', { saysUtf8: false }],
  ['the code page of the old days', { saysUtf8: false, rawName: oldName }],
  ['a Unicode field beside another name', { saysUtf8: false, rawName: Buffer.from('B_a'), extra: unicodeField(name, Buffer.from('B_a')) }],
  [
    'a Unicode field of a name that has changed since',
    { saysUtf8: false, extra: unicodeField('x_1_assignsubmission_file_/x.ts', oldName, 1) },
  ],
]

test.each(cases)('a name in a learner’s archive: %s', async (_, how) => {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.zip': zipOf([{ name, bytes: '', ...how }]), 'out/.keep': '' })
  expect(await unpackArchive(folder.at('a.zip'), 'zip', folder.at('out'))).toEqual({ bytes: 0 })
  expect(await readdir(folder.at('out/Béa Ågren_7_assignsubmission_file_'))).toEqual(['Übung.ts'])
})

test.each(cases)('a name in a download: %s', async (_, how) => {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.zip': zipOf([{ name, bytes: '', ...how }]) })
  await using expanded = await expandDownloads([folder.at('a.zip')], 'auto')
  expect([...expanded.people]).toEqual([['Béa-Ågren_7', { knownAs: ['Béa Ågren'], isLate: false }]])
  expect(await readdir(expanded.places[0] ?? '', { recursive: true })).toContain('Béa-Ågren_7/Übung.ts')
})

test('accents that macOS writes apart are those of the platform', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.zip': zipOf([{ name: name.normalize('NFD'), bytes: '', saysUtf8: false }]) })
  await using expanded = await expandDownloads([folder.at('a.zip')], 'auto')
  expect([...expanded.people.keys()]).toEqual(['Béa-Ågren_7'])
})
