/** Links and paths in the documents lead somewhere. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { anchorsOf } from '../../../grader/verify/markdown.ts'
import { repositoryFiles } from '../repository-files.ts'
import { documents, type MarkdownDocument } from './documents.ts'

function isThere(link: string, document: MarkdownDocument): boolean {
  const [, target = '', anchor] = /^([^#]*)(?:#(.*))?$/.exec(link) ?? []
  const file = target === '' ? document.file : path.posix.join(path.posix.dirname(document.file), decodeURI(target))
  if (!repositoryFiles.has(file) && !repositoryFiles.has(`${file}/`)) return false
  if (anchor === undefined) return true
  const linked = documents.find((other) => other.file === file)
  return linked !== undefined && anchorsOf(linked.source).includes(anchor)
}

test.each(documents)('every link in $file leads to a file of the repository, and to a heading in it', (document) => {
  const broken = document.links.filter(({ text }) => !/^[a-z]+:/.test(text) && !isThere(text, document))
  expect(broken.map(({ place, text }) => `${place}: ${text}`)).toEqual([])
})
