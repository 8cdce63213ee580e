/** Files that the documents name exist under that name. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { repositoryFiles } from '../repository-files.ts'
import { documents, type MarkdownDocument } from './documents.ts'
import { excerptsOf } from './excerpt.ts'

/** What a reader fills in, an exercise that serves as an example, what learners hand in, and what the program or the red team’s stage writes. */
const imagined =
  /[<>*…]|NN-slug|16-queues|^(report|answers)\/|^(\.quiz-progress\.json|losses\.md|submission_metadata\.json|course\.config\.ts|results\.json|grading\.sqlite|honest\.ts|\.github\/workflows\/grade\.yml)$/
const rooms = /^(exercises|solutions|quizzes|grader|test)\//

function isPath(span: string): boolean {
  const isFile = /^[\w./-]*[\w-]\.(ts|md|json|mjs|yml)$/.test(span)
  return isFile || (/^[\w.-]+(\/[\w.-]+)*\/$/.test(span) && !span.startsWith('/')) || (rooms.test(span) && !/\s/.test(span))
}

/** Named from the top of the repository or from the document's folder; a lesson's file, or one of every exercise, by its end alone. */
function isThere(span: string, { file }: MarkdownDocument): boolean {
  const folder = path.posix.dirname(file)
  const places = [span, path.posix.join(folder, span)].flatMap((place) => [place, `${place}/`])
  if (places.some((place) => repositoryFiles.has(place))) return true
  // A file as it lies in a submission, such as 01-target/target.ts, is named without the folder that holds it here.
  const isHandedIn = /^\d\d-[^/]+\//.test(span)
  const isWhole = rooms.test(span) || (folder !== '.' && span.includes('/') && !isHandedIn)
  return !isWhole && [...repositoryFiles].some((one) => one.endsWith(`/${span}`))
}

test.each(documents)('every path in $file exists', (document) => {
  const named = document.spans.filter(({ text }) => isPath(text) && !imagined.test(text))
  expect(named.filter(({ text }) => !isThere(text, document)).map(({ place, text }) => `${place}: ${text}`)).toEqual([])
})

test('every file of an exercise that the layout lists is there, in each exercise unless it is optional', () => {
  const layouts = excerptsOf('layout')
  expect(layouts).toHaveLength(1)
  const slugs = [...repositoryFiles].flatMap((file) => /^exercises\/([^/]+)\/$/.exec(file)?.[1] ?? [])
  const wrong = layouts
    .flatMap(({ text }) => readLayout(text))
    .flatMap(({ pattern, isOptional }) => {
      const has = (slug: string) => [...repositoryFiles].some((file) => matches(file, pattern, slug))
      const lacking = slugs.filter((slug) => !has(slug))
      const isFine = isOptional ? lacking.length < slugs.length : lacking.length === 0
      return isFine ? [] : [`${pattern} is missing in ${lacking.join(', ')}`]
    })
  expect(wrong).toEqual([])
})

interface Listed {
  readonly pattern: string
  readonly isOptional: boolean
}

/** Lines of a folder and what lies in it; a line that begins with spaces goes on with the folder before. */
function readLayout(text: string): Listed[] {
  let folder = ''
  return text.split('\n').flatMap((line) => {
    const [, name = '', files = ''] = /^(\S*)\s+(.*)$/.exec(line) ?? []
    folder = name === '' ? folder : name
    const listed = files.replace(/\((title|the stub)[^)]*\)/g, '').replace(/: .*$/, '')
    return listed.split('·').flatMap((part) => {
      const [, file] = /^\s*(\S+\.\w+)/.exec(part) ?? []
      // Cheats are there where a lesson gives away answers.
      const isOptional = part.includes('(optional)') || part.includes('cheats/')
      return file === undefined ? [] : [{ pattern: `${folder}${file}`, isOptional }]
    })
  })
}

function matches(file: string, pattern: string, slug: string): boolean {
  const wanted = pattern.replaceAll('<NN-slug>', slug).replaceAll('<slug>', slug.slice(3)).split('<name>')
  const [start = '', end] = wanted
  return end === undefined ? file === start : file.startsWith(start) && file.endsWith(end)
}
