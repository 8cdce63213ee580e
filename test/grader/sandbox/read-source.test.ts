import { execFileSync } from 'node:child_process'
import { chmod, link, symlink, truncate } from 'node:fs/promises'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { readSource } from '../../../grader/sandbox/read-source.ts'
import { asNobody } from '../as-nobody.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const isPosix = process.platform !== 'win32'

test('a file comes with its bytes', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.ts': 'export const a = 1' })
  expect(await readSource(folder.at('a.ts'), 100)).toEqual({ bytes: Buffer.from('export const a = 1') })
})

test('a file over the limit is not read, however large', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.ts': '' })
  await truncate(folder.at('a.ts'), 2 ** 40)
  expect(await readSource(folder.at('a.ts'), 100)).toEqual({ refusal: `has ${2 ** 40} bytes, at most 100 are read` })
})

test('a link is refused, wherever it leads', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.ts': '' })
  await symlink('a.ts', folder.at('inside.ts'))
  await symlink('/proc/self/environ', folder.at('outside.ts'))
  for (const name of ['inside.ts', 'outside.ts']) {
    expect(await readSource(folder.at(name), 100)).toEqual({ refusal: 'is a symbolic link: hand in a regular file' })
  }
})

test('a file with a second name is refused', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.ts': '' })
  await link(folder.at('a.ts'), folder.at('b.ts'))
  expect(await readSource(folder.at('b.ts'), 100)).toEqual({ refusal: 'has a second name (a hard link): hand in a copy' })
})

test('a folder is refused', async () => {
  await using folder = await temporaryFolder()
  expect(await readSource(folder.path, 100)).toEqual({ refusal: 'is a folder: hand in a regular file' })
})

test.skipIf(!isPosix)('a FIFO is refused without waiting for its other end', async () => {
  await using folder = await temporaryFolder()
  execFileSync('mkfifo', [folder.at('a.ts')])
  expect(await readSource(folder.at('a.ts'), 100)).toEqual({ refusal: 'is a FIFO: hand in a regular file' })
})

test.skipIf(!isPosix)('a socket and a device are refused', async () => {
  await using folder = await temporaryFolder()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(folder.at('a.ts'), resolve))
  expect(await readSource(folder.at('a.ts'), 100)).toEqual({ refusal: 'is a socket: hand in a regular file' })
  expect(await readSource('/dev/zero', 100)).toEqual({ refusal: 'is a device: hand in a regular file' })
  server.close()
})

test.skipIf(!isPosix)('a file without the right to read it is refused with the reason', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.ts': '' })
  await chmod(folder.at('a.ts'), 0)
  expect(await asNobody(() => readSource(folder.at('a.ts'), 100))).toEqual({ refusal: 'cannot be read (EACCES): hand in a copy that can' })
})

test('a file that is gone is refused with the reason', async () => {
  await using folder = await temporaryFolder()
  expect(await readSource(folder.at('a.ts'), 100)).toEqual({ refusal: 'cannot be read (ENOENT): hand in a copy that can' })
})
