import { stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { makeFolder } from '../../../grader/commands/make-folder.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('a folder is made with those above it, and one that is there stays', async () => {
  await using folder = await temporaryFolder()
  await makeFolder(folder.at('a/b/c'))
  await folder.put({ 'a/b/c/kept': 'kept' })
  await makeFolder(folder.at('a/b/c'))
  expect((await stat(folder.at('a/b/c/kept'))).isFile()).toBe(true)
})

test('several may make the same one at once', async () => {
  await using folder = await temporaryFolder()
  await Promise.all(Array.from({ length: 8 }, () => makeFolder(folder.at('x/y/z'))))
  expect((await stat(folder.at('x/y/z'))).isDirectory()).toBe(true)
})

test.each([['/proc/x/y'], ['/dev/null/x']])('%s cannot be made, and it says so at once', async (place) => {
  await expect(makeFolder(place)).rejects.toThrow(/cannot make the report folder .* choose another with --out/)
})
