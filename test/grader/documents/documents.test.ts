/** The reader of documents, by which every other test here sees them. */
import { expect, test } from 'vitest'
import { documents, parseDocument } from './documents.ts'

const sample = `# One & \`two\`

See [the *guide*](guide.md#how) and \`npm
test\`.

- a list:

  \`\`\`ts
  const indented = 1
  \`\`\`

| code | means |
| ---- | ----- |
| \`0\`  | done  |
`

test('blocks, code, links, headings and tables are found with their places', () => {
  const { blocks, spans, links, headings, tables } = parseDocument('a.md', sample)
  expect(blocks).toEqual([{ place: 'a.md:8', language: 'ts', text: 'const indented = 1\n' }])
  expect(spans.map(({ place, text }) => [place, text])).toEqual([
    ['a.md:1', 'two'],
    ['a.md:3', 'npm test'],
    ['a.md:14', '0'],
  ])
  expect(links).toEqual([{ place: 'a.md:3', text: 'guide.md#how' }])
  expect(headings).toEqual([{ place: 'a.md:1', text: 'One & two' }])
  expect(tables.map((rows) => rows.map(({ cells }) => cells))).toEqual([
    [
      ['code', 'means'],
      ['0', 'done'],
    ],
  ])
})

test('the documents of the program are read, and no lesson', () => {
  const files = documents.map(({ file }) => file)
  expect(files).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'grader/README.md', 'test/red-team/README.md']))
  expect(files.filter((file) => file.startsWith('exercises/'))).toEqual([])
})

test('every block says in which language it is, and is of one that a test here reads', () => {
  const strange = documents.flatMap(({ blocks }) => blocks).filter(({ language }) => !['ts', 'sh', 'text', 'yaml'].includes(language))
  expect(strange.map(({ place, language }) => `${place}: ${language || 'no language'}`)).toEqual([])
})
