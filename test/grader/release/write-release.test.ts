import { existsSync } from 'node:fs'
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPlace, writeRelease } from '../../../grader/release/write-release.ts'
import { temporaryFolder } from '../temporary-folder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...parts: string[]) => path.join(folder.path, ...parts)

beforeEach(async () => {
  folder = await temporaryFolder()
  await mkdir(at('course'))
})
afterEach(() => folder[Symbol.asyncDispose]())

test('a new folder, a deep one and an empty one will do', async () => {
  await mkdir(at('empty'))
  for (const dir of [at('new'), at('a/b/c'), at('empty'), at('course-2'), at('..course')]) {
    await checkPlace(at('course'), dir)
    await writeRelease(dir, new Map([['x/y.txt', 'y']]))
    expect(await readdir(dir, { recursive: true })).toEqual(['x', 'x/y.txt'])
  }
  // Nothing unfinished stays beside them.
  expect((await readdir(folder.path)).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a folder inside the course is refused, also through a link', async () => {
  await symlink(at('course'), at('link'))
  for (const dir of [at('course'), at('course/edition'), at('course/..edition'), at('link/a/edition')])
    await expect(checkPlace(at('course'), dir)).rejects.toThrow(`--out expects a folder outside the course, got ${dir}`)
})

test('what is there is never written over', async () => {
  await mkdir(at('full'))
  await writeFile(at('full/mine'), 'mine')
  await writeFile(at('file'), 'mine')
  await expect(checkPlace(at('course'), at('full'))).rejects.toThrow('holds 1 file(s): choose another')
  await expect(checkPlace(at('course'), at('file'))).rejects.toThrow('is neither (ENOTDIR): choose another')
  await expect(writeRelease(at('file/edition'), new Map())).rejects.toThrow(/can be written, \S+ is none \(\w+\): choose another/)
  await expect(writeRelease(at('full'), new Map([['x', 'y']]))).rejects.toThrow()
  expect(await readdir(at('full'))).toEqual(['mine'])
})

test('a run that fails half-way leaves nothing behind', async () => {
  const files = new Map([
    ['a', 'a file'],
    ['a/b', 'cannot be written below a file'],
  ])
  await expect(writeRelease(at('edition'), files)).rejects.toThrow()
  expect(existsSync(at('edition'))).toBe(false)
  expect(await readdir(folder.path)).toEqual(['course'])
})

test.skipIf(!existsSync('/proc/self'))('where nothing can be written is told at once, before any work', async () => {
  await expect(checkPlace(at('course'), '/proc/editions/new')).rejects.toThrow(
    '--out expects a folder that can be written, /proc/editions/new is none (ENOENT): choose another',
  )
})
