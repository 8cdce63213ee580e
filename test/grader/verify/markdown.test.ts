import { expect, test } from 'vitest'
import { anchorsOf, linksOf } from '../../../grader/verify/markdown.ts'

test.each([
  ['# For learners', 'for-learners'],
  ['## What runs where?', 'what-runs-where'],
  ['## `npm test` & co.', 'npm-test--co'],
  ['### Größe: 1,5 KB', 'größe-15-kb'],
])('the anchor of "%s" is %s', (heading, anchor) => {
  expect(anchorsOf(heading)).toEqual([anchor])
})

test('the second heading of two alike has an anchor of its own', () => {
  expect(anchorsOf('# Sources\n\n## Sources\n\n## Sources\n')).toEqual(['sources', 'sources-1', 'sources-2'])
})

test('links and pictures are found with their lines; those in code are none', () => {
  const text = '# A\n\nSee [one](./one.ts) and ![two](two%20b.png).\n\n```md\n[no](./no.ts)\n```\n\n`[no](./no.ts)`\n'
  expect(linksOf(text)).toEqual([
    { line: 3, target: './one.ts' },
    { line: 3, target: 'two b.png' },
  ])
})
