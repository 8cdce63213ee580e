import { symlink } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../../grader/content/limits.ts'
import { linesOf } from '../../../grader/similarity/document.ts'
import { readDocument } from '../../../grader/similarity/read-document.ts'
import { Tokenizer } from '../../../grader/similarity/tokenizer.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'

let tokenizer: Tokenizer
let folder: TemporaryFolder
beforeAll(() => {
  tokenizer = new Tokenizer()
})
afterAll(() => tokenizer[Symbol.asyncDispose]())
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder[Symbol.asyncDispose]())

const entry = '05-rest-client/rest-client.ts'
const read = (limits = defaultLimits) => readDocument({ boundary: folder.path, entry: folder.at(entry), packages: [], limits }, tokenizer)
async function partsOf() {
  const document = await read()
  return 'problem' in document ? document.problem : document.parts.map(({ name }) => name)
}

test('an exercise is its own file, then the code that it reaches, by name; data and what nothing reaches are left out', async () => {
  await folder.put({
    [entry]: "import { z } from './zeta.js'\nimport data from './data.json'\nexport { b } from '../shared'\n",
    '05-rest-client/zeta.ts': "import '../shared/index.ts'\nimport './gone.ts'\nimport './rest-client.ts'\n",
    '05-rest-client/data.json': '[1]',
    'shared/index.ts': 'export const b = 1\n',
    '05-rest-client/unused.ts': 'export const c = 1\n',
  })
  expect(await partsOf()).toEqual(['rest-client.ts', '../shared/index.ts', 'zeta.ts'])
})

test('tokens are told by the lines of the file that they stand in', async () => {
  await folder.put({
    [entry]: "import './helper.ts'\n\nexport const a = 1\n",
    '05-rest-client/helper.ts': '// a note\nexport const b = 2\nexport function c() {\n  return b\n}\n',
  })
  const document = await read()
  if ('problem' in document) expect.unreachable(document.problem)
  const { tokens } = document.file
  const start = tokens.indexOf('function_declaration')
  expect(linesOf(document, start, tokens.indexOf('return_statement'))).toEqual({ file: 'helper.ts', from: 3, to: 4 })
  // From one file into the next: up to the end of the first.
  expect(linesOf(document, tokens.indexOf('number'), start)).toEqual({ file: 'rest-client.ts', from: 3, to: 4 })
})

test('links, what is not UTF-8 and what is too large are left out with the reason', async () => {
  await folder.put({ 'secret.ts': 'export const a = 1\n', [entry]: "import './link.ts'\n" })
  await symlink(folder.at('secret.ts'), folder.at('05-rest-client/link.ts'))
  // Grading names the link; here the import of it means no file.
  expect(await partsOf()).toEqual(['rest-client.ts'])
  await folder.put({ [entry]: new Uint8Array([0x61, 0xff]) })
  expect(await read()).toEqual({ problem: expect.stringContaining('the byte 0xff is not UTF-8') })
  await folder.put({ [entry]: `// ${'a'.repeat(70_000)}` })
  expect(await read()).toEqual({ problem: expect.stringMatching(/^rest-client\.ts has 70003 bytes, at most 65536 are read$/) })
  await folder.put({ [entry]: '"'.repeat(60_000) })
  await using hasty = new Tokenizer(300)
  const source = { boundary: folder.path, entry: folder.at(entry), packages: [], limits: defaultLimits }
  expect(await readDocument(source, hasty)).toEqual({ problem: 'rest-client.ts takes too long to parse' })
})

test('many files that are large together are left out', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `h${index}`)
  const files = names.map((name) => [`05-rest-client/${name}.ts`, 'a(b)\n'.repeat(300)])
  await folder.put({ [entry]: names.map((name) => `import './${name}.ts'\n`).join(''), ...Object.fromEntries(files) })
  expect(await read()).toEqual({ problem: 'its files have more than 40000 tokens together' })
})

test('an exercise that is a link itself is not read', async () => {
  await folder.put({ 'secret.ts': 'export const a = 1\n', '05-rest-client/other.ts': '' })
  await symlink(folder.at('secret.ts'), folder.at(entry))
  expect(await read()).toEqual({ problem: expect.stringContaining('is a symbolic link') })
})
