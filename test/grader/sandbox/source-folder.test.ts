import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { SourceFolder } from '../../../grader/sandbox/source-folder.ts'
import { asNobody } from '../as-nobody.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'

const isPosix = process.platform !== 'win32'

function locate(folder: TemporaryFolder, name: string) {
  return new SourceFolder(folder.path).locate(folder.at(name))
}

test('files, folders and what is absent are told apart', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ '01-work/work.ts': '' })
  expect(await locate(folder, '01-work/work.ts')).toEqual({ kind: 'file', file: folder.at('01-work/work.ts') })
  expect(await locate(folder, '01-work')).toEqual({ kind: 'folder' })
  expect(await locate(folder, '01-work/other.ts')).toEqual({ kind: 'absent' })
  expect(await locate(folder, '01-work/work.ts/index.ts')).toEqual({ kind: 'absent' })
})

test('a name counts with its case on every file system, and the near one is named', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'Parts/text.ts': '' })
  expect(await locate(folder, 'parts/text.ts')).toEqual({ kind: 'absent', near: 'Parts' })
})

test.skipIf(process.platform === 'darwin')('an accent counts however it is written', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'cafe\u0301.ts': '' })
  expect(await locate(folder, 'caf\u00e9.ts')).toEqual({ kind: 'file', file: folder.at('cafe\u0301.ts') })
})

test.skipIf(process.platform !== 'linux')('two names that some file system takes for one are refused, and both named', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'Text.ts': '', 'text.ts': '', 'caf\u00e9/a.ts': '', 'cafe\u0301/a.ts': '' })
  expect(await locate(folder, 'text.ts')).toMatchObject({ refusal: expect.stringContaining('"Text.ts" and "text.ts" differ only in case') })
  expect(await locate(folder, 'caf\u00e9/a.ts')).toMatchObject({
    refusal: expect.stringContaining('"cafe\\u{301}" and "caf\u00e9" differ'),
  })
})

test('twins that nothing uses are no fault', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'Text.ts': '', 'text.ts': '', 'work.ts': '' })
  expect(await locate(folder, 'work.ts')).toMatchObject({ kind: 'file' })
})

test('a link is refused anywhere on the path, also one that stays inside', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'real/text.ts': '' })
  await symlink('real', folder.at('parts'))
  await symlink('text.ts', folder.at('real/link.ts'))
  expect(await locate(folder, 'parts/text.ts')).toEqual({ kind: 'refused', refusal: 'parts is a symbolic link: hand in a folder' })
  expect(await locate(folder, 'real/link.ts')).toEqual({
    kind: 'refused',
    refusal: 'real/link.ts is a symbolic link: hand in a regular file',
  })
})

test.skipIf(!isPosix)('a FIFO is refused and named', async () => {
  await using folder = await temporaryFolder()
  execFileSync('mkfifo', [folder.at('work.ts')])
  expect(await locate(folder, 'work.ts')).toEqual({ kind: 'refused', refusal: 'work.ts is a FIFO: hand in a regular file' })
})

test.skipIf(!isPosix)('names that cannot be used everywhere are refused with the reason, safe to print', async () => {
  await using folder = await temporaryFolder()
  await mkdir(folder.at('a\u202eb'))
  await writeFile(folder.at('a\u202eb/nul.ts'), '')
  const refusal = 'a\\u{202e}b cannot be used: the name holds U+202E, which cannot be seen; rename it'
  expect(await locate(folder, 'a\u202eb/nul.ts')).toEqual({ kind: 'refused', refusal })
})

test('packages and hidden files are not used', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'node_modules/zod/index.ts': '', '.parts/text.ts': '' })
  expect(await locate(folder, 'node_modules/zod/index.ts')).toMatchObject({ refusal: expect.stringContaining('node_modules is not used') })
  expect(await locate(folder, '.parts/text.ts')).toMatchObject({ refusal: expect.stringContaining('.parts is not used') })
})

test('a path that is too long is refused', async () => {
  await using folder = await temporaryFolder()
  expect(await locate(folder, 'folder/'.repeat(200))).toMatchObject({ refusal: expect.stringContaining('at most 1000 are possible') })
})

test('a folder with more than a learner could write is refused', async () => {
  await using folder = await temporaryFolder()
  await folder.put(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`many/${index}.ts`, ''])))
  expect(await locate(folder, 'many/1.ts')).toEqual({ kind: 'refused', refusal: 'many holds more than 10000 files and folders' })
})

test.skipIf(!isPosix)('a folder without the right to read it is refused with the reason', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'parts/text.ts': '' })
  await chmod(folder.at('parts'), 0)
  const located = await asNobody(() => locate(folder, 'parts/text.ts'))
  await chmod(folder.at('parts'), 0o755)
  expect(located).toEqual({ kind: 'refused', refusal: 'parts cannot be read (EACCES): hand in a copy that can' })
})
