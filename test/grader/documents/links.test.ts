/** Links and paths in the documents lead somewhere. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { repositoryFiles } from '../repository-files.ts'
import { documents, type MarkdownDocument } from './documents.ts'

/** The anchor that GitHub gives a heading: letters, digits, hyphens and underscores stay, spaces become hyphens. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
}

/** Of all headings; the second of two alike ends in -1. */
function anchorsOf({ headings }: MarkdownDocument): string[] {
  const slugs = headings.map(({ text }) => slugOf(text))
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((other) => other === slug).length
    return before === 0 ? slug : `${slug}-${before}`
  })
}

function isThere(link: string, document: MarkdownDocument): boolean {
  const [, target = '', anchor] = /^([^#]*)(?:#(.*))?$/.exec(link) ?? []
  const file = target === '' ? document.file : path.posix.join(path.posix.dirname(document.file), decodeURI(target))
  if (!repositoryFiles.has(file) && !repositoryFiles.has(`${file}/`)) return false
  if (anchor === undefined) return true
  const linked = documents.find((other) => other.file === file)
  return linked !== undefined && anchorsOf(linked).includes(anchor)
}

test.each(documents)('every link in $file leads to a file of the repository, and to a heading in it', (document) => {
  const broken = document.links.filter(({ text }) => !/^[a-z]+:/.test(text) && !isThere(text, document))
  expect(broken.map(({ place, text }) => `${place}: ${text}`)).toEqual([])
})

test.each([
  ['For learners', 'for-learners'],
  ['What runs where?', 'what-runs-where'],
  ['`npm test` & co.', 'npm-test--co'],
  ['Größe: 1,5 KB', 'größe-15-kb'],
])('the anchor of the heading "%s" is %s', (heading, anchor) => {
  expect(slugOf(heading.replaceAll('`', ''))).toBe(anchor)
})
