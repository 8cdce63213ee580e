import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../../grader/content/limits.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { bundleSubmission } from '../../../grader/sandbox/bundle-submission.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-bundle-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function bundle(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return bundleSubmission({ boundary: folder, entry: path.join(folder, '01-work/work.ts'), packages: ['zod'], limits: defaultLimits })
}

async function problemOf(source: string): Promise<string> {
  const result = await bundle({ '01-work/work.ts': source })
  return 'problem' in result ? result.problem : 'none'
}

test.each(['./parts/text', './parts/text.ts', './parts/text.js', '../shared/text.ts'])(
  'a helper file is found as %s',
  async (specifier) => {
    const helper = 'export const word = "from the helper"'
    const result = await bundle({
      '01-work/work.ts': `import { word } from '${specifier}'\nexport const say = () => word`,
      '01-work/parts/text.ts': helper,
      'shared/text.ts': helper,
    })
    expect(result).toMatchObject({ bundle: { code: expect.stringContaining('from the helper') } })
  },
)

test.each([
  ['the reference, relatively', `${path.relative('/tmp/x/01-work', courseRoot)}/solutions/01-service-models/service-models.ts`],
  ['a hidden suite, absolutely', path.join(courseRoot, 'test/hidden/01-service-models/suite.test.ts')],
  ['the suite API', '#suite'],
  ['a file URL', `file://${courseRoot}/solutions/01-service-models/service-models.ts`],
  ['a package that is not allowed', 'vitest'],
  ['the file system', 'node:fs'],
  ['a program starter', 'child_process'],
])('an import of %s is refused and named', async (_what, specifier) => {
  expect(await problemOf(`import * as x from '${specifier}'\nexport const y = x`)).toContain(specifier)
})

test('a link is refused and named, as a helper and as the file itself', async () => {
  const target = path.join(courseRoot, 'solutions/01-service-models/service-models.ts')
  await symlink(target, path.join(folder, 'link.ts'))
  expect(await problemOf("export * from '../link.ts'")).toContain('link.ts is a symbolic link')
  await rm(path.join(folder, '01-work/work.ts'))
  await symlink(target, path.join(folder, '01-work/work.ts'))
  expect(await bundle({})).toEqual({ problem: '01-work/work.ts is a symbolic link: hand in a regular file' })
})

test.skipIf(process.platform === 'win32')('a FIFO in place of the file is named and not waited for', async () => {
  await mkdir(path.join(folder, '01-work'))
  execFileSync('mkfifo', [path.join(folder, '01-work/work.ts')])
  expect(await bundle({})).toEqual({ problem: '01-work/work.ts is a FIFO: hand in a regular file' })
})

test('a folder in place of the file, and no file, are named', async () => {
  expect(await bundle({})).toEqual({ problem: 'there is no file 01-work/work.ts' })
  await mkdir(path.join(folder, '01-work/work.ts'), { recursive: true })
  expect(await bundle({})).toEqual({ problem: '01-work/work.ts is a folder: hand in a regular file' })
})

test('a boundary that is gone is a problem of the submission', async () => {
  await rm(folder, { recursive: true })
  const source = { boundary: folder, entry: path.join(folder, 'work.ts'), packages: [], limits: defaultLimits }
  expect(await bundleSubmission(source)).toEqual({ problem: 'the folder cannot be read (ENOENT): hand in a copy that can' })
  await mkdir(folder)
})

test.each([
  ['./notes.txt', 'files that can end in .ts .mts .js .mjs .json'],
  ['./Text', 'there is "text.ts": write its name the same way'],
  ['./text.ts?raw', 'the name holds the character ?'],
  ['.\\\\..\\\\text.ts', 'may not be used'],
  ['./..\\\\text.ts', 'holds a backslash'],
  ['./text.ts\\u0000', 'U+0000'],
  ['../../text.ts', 'leaves the submission'],
  ['../node_modules/zod/index.ts', 'node_modules is not used'],
  ['./\\u202etext.ts', '"./\\u{202e}text.ts'.slice(3)],
])('an import of %s is refused with the reason', async (specifier, reason) => {
  const files = { '01-work/text.ts': '', '01-work/notes.txt': '', 'node_modules/zod/index.ts': '' }
  const result = await bundle({ ...files, '01-work/work.ts': `import '${specifier}'` })
  expect(result).toMatchObject({ problem: expect.stringContaining(reason) })
})

test('what is not UTF-8 is refused with the place of the first bad byte', async () => {
  const latin1 = Buffer.from('export const a = 1\nexport const b = "é"\n', 'latin1')
  expect(await bundle({ '01-work/work.ts': latin1 })).toEqual({
    problem: 'work.ts:2:19: the byte 0xe9 is not UTF-8: save the file with the encoding UTF-8',
  })
})

test('a source map in the source names no file to read, and nothing that a terminal would obey', async () => {
  await writeFile(path.join(folder, 'secret.map'), '{"version":3,"sources":["from-disk.ts"],"mappings":"AAAA"}')
  const map = { version: 3, sources: ['\u001b[31m\u202e<b>', '../../../../etc/passwd', null], mappings: 'AAAA;ACAA;ACAA' }
  const inline = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`
  const sources = []
  for (const url of [inline, '../secret.map']) {
    const result = await bundle({
      '01-work/work.ts': `export const a = 1\nexport const b = 2\nexport const c = 3\n//# sourceMappingURL=${url}`,
    })
    sources.push('bundle' in result ? JSON.parse(result.bundle.map).sources : result)
  }
  expect(sources).toEqual([['\\u{1b}[31m\\u{202e}<b>', 'passwd', ''], ['work.ts']])
})

test('a syntax error comes with file, line, column and the line', async () => {
  const problem = await problemOf('export const a = 1\nexport const b = (2\nexport const c = 3\n')
  expect(problem).toMatch(/^work\.ts:3:1: Expected "\)"/)
  expect(problem).toContain('3 | export const c = 3')
})

test('enums, parameter properties, CRLF and a BOM are read', async () => {
  const source = '\ufeffexport enum Size { Small = "s" }\r\nexport class Box { constructor(readonly size: Size) {} }\r\n'
  expect(await problemOf(source)).toBe('none')
})

test('no config of the submission is read', async () => {
  const result = await bundle({
    '01-work/work.ts': 'export const say = () => 1',
    'tsconfig.json': '{ broken',
    '01-work/tsconfig.json': '{ broken',
    'package.json': '{ broken',
    'postcss.config.mjs': 'throw new Error("executed")',
  })
  expect(result).toHaveProperty('bundle')
})

test('too many and too large files are refused', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `import './part-${index}.ts'`).join('\n')
  const parts = Array.from({ length: 60 }, (_, index) => [`01-work/part-${index}.ts`, ''] as const)
  expect(await bundle({ ...Object.fromEntries(parts), '01-work/work.ts': many })).toMatchObject({
    problem: expect.stringContaining('more than 50 files'),
  })
  expect(await problemOf(`// ${'x'.repeat(70_000)}`)).toContain('at most 65536 are read')
})

test('files that are too large together are refused', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `part-${index}.ts`)
  const parts = names.map((name) => [`01-work/${name}`, `// ${'x'.repeat(60_000)}`] as const)
  const entry = names.map((name) => `import './${name}'`).join('\n')
  expect(await bundle({ ...Object.fromEntries(parts), '01-work/work.ts': entry })).toMatchObject({
    problem: expect.stringContaining('more than 1048576 bytes together'),
  })
})

test('a source on which the compiler hangs costs itself alone', { timeout: 60_000 }, async () => {
  const limits = { ...defaultLimits, compileMs: 1_000 }
  const hang = { 'hang.ts': `export const a = ${'a<'.repeat(30_000)}1` }
  await bundle({ ...hang, 'fine.ts': 'export const a = 1', '01-work/work.ts': '' })
  const named = (name: string) => bundleSubmission({ boundary: folder, entry: path.join(folder, name), packages: [], limits })
  const results = await Promise.all(['fine.ts', 'hang.ts', 'fine.ts', 'hang.ts', 'fine.ts'].map(named))
  const problem = { problem: expect.stringContaining('cannot be compiled within 1 s') }
  const fine = { bundle: { exports: ['a'] } }
  expect(results).toMatchObject([fine, problem, fine, problem, fine])
  expect(await named('fine.ts')).toMatchObject(fine)
})

test('a source that ends the compiler costs itself alone', { timeout: 60_000 }, async () => {
  const limits = { ...defaultLimits, sourceBytes: 1024 * 1024 }
  await bundle({ 'deep.ts': '('.repeat(1_000_000), 'fine.ts': 'export const a = 1', '01-work/work.ts': '' })
  const named = (name: string) => bundleSubmission({ boundary: folder, entry: path.join(folder, name), packages: [], limits })
  const results = await Promise.all(['fine.ts', 'deep.ts', 'fine.ts'].map(named))
  const problem = { problem: expect.stringContaining('cannot be compiled') }
  const fine = { bundle: { exports: ['a'] } }
  expect(results).toMatchObject([fine, problem, fine])
})
