import { execFileSync } from 'node:child_process'
import { link, mkdir, symlink, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersLimits } from '../../../grader/content/limits.ts'
import { readAnswers } from '../../../grader/intake/read-answers.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'

async function read(bytes: string | Uint8Array) {
  await using folder = await temporaryFolder()
  await folder.put({ 'a.json': bytes })
  return await readAnswers(folder.at('a.json'))
}
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

test('JSON is read as it is, with or without the mark of its encoding', async () => {
  expect(await read('{"a": [true, "ü"]}')).toEqual({ value: { a: [true, 'ü'] } })
  expect(await read('\ufeff{}\r\n')).toEqual({ value: {} })
})

test.each<[string, string | Uint8Array, RegExp]>([
  ['not JSON', '{"a": }', /^is not JSON \(Unexpected token .*\): hand in the file as it was saved$/],
  ['empty', '', /^is not JSON/],
  ['in UTF-16', Buffer.from('\ufeff{}', 'utf16le'), /^is not UTF-8 \(byte 0xff in line 1, column 1\): save it as UTF-8$/],
  ['one byte too large', `"${'x'.repeat(answersLimits.fileBytes - 1)}"`, /^has 65537 bytes, at most 65536 are read$/],
  ['nested too deep', nested(answersLimits.depth + 1), /^is nested deeper than 8 levels/],
  ['nested as deep as its size allows', nested(answersLimits.fileBytes / 2), /^is nested deeper than 8 levels/],
  ['a trap for whoever copies it', '{"answers": {"__proto__": {"isRight": true}}}', /^holds the name "__proto__"/],
  ['the same trap, spelt otherwise', '{"a": [{"__pr\\u006fto__": 1}]}', /^holds the name "__proto__"/],
])('a file that is %s says so', async (_what, bytes, words) => {
  expect(await read(bytes)).toEqual({ problem: expect.stringMatching(words) })
})

test('as large and as deep as is allowed, it is read', async () => {
  expect(await read(`"${'x'.repeat(answersLimits.fileBytes - 2)}"`)).toHaveProperty('value')
  expect(await read(nested(answersLimits.depth))).toHaveProperty('value')
})

const places: readonly (readonly [what: string, make: (folder: TemporaryFolder) => Promise<unknown>, words: string])[] = [
  ['a link', (folder) => symlink(folder.at('real.json'), folder.at('a.json')), 'is a symbolic link: hand in a regular file'],
  ['a hard link', (folder) => link(folder.at('real.json'), folder.at('a.json')), 'has a second name (a hard link): hand in a copy'],
  ['a folder', (folder) => mkdir(folder.at('a.json')), 'is a folder: hand in a regular file'],
  ['a FIFO', async (folder) => execFileSync('mkfifo', [folder.at('a.json')]), 'is a FIFO: hand in a regular file'],
]
test.each(places)('%s is refused', async (_what, make, words) => {
  await using folder = await temporaryFolder()
  await writeFile(folder.at('real.json'), '{}')
  await make(folder)
  expect(await readAnswers(folder.at('a.json'))).toEqual({ problem: words })
})

test('whatever the bytes are, it says what is wrong in one line that can be shown', async () => {
  await using folder = await temporaryFolder()
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 80 })), async (bytes) => {
      await folder.put({ 'a.json': bytes })
      const result = await readAnswers(folder.at('a.json'))
      if ('problem' in result) expect(result.problem).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    }),
    { numRuns: 200 },
  )
})
