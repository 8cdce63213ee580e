import { readFileSync } from 'node:fs'
import path from 'node:path'
import MarkdownIt, { type Token } from 'markdown-it'
import { courseRoot } from '../../../grader/content/paths.ts'
import { repositoryFiles } from '../repository-files.ts'

/** A piece of a document, and where to look for it when it is wrong. */
export interface Passage {
  /** Such as `README.md:12`; within a paragraph or a table's row, where that begins. */
  readonly place: string
  readonly text: string
}

export interface Block extends Passage {
  /** What the fence says: ts, sh, text. */
  readonly language: string
}

/** One row of a table, without the marks of code; the first row is the head. */
export interface Row {
  readonly place: string
  readonly cells: readonly string[]
}

export interface MarkdownDocument {
  /** Path from the top of the repository. */
  readonly file: string
  readonly source: string
  readonly blocks: readonly Block[]
  /** Code within lines. */
  readonly spans: readonly Passage[]
  /** Where links and pictures lead, as it is written. */
  readonly links: readonly Passage[]
  readonly headings: readonly Passage[]
  readonly tables: readonly (readonly Row[])[]
}

const parser = new MarkdownIt()

/** Every document of the program, wherever its text may move. Lessons belong to their exercises, other texts to who hands them in. */
export const documents: readonly MarkdownDocument[] = [...repositoryFiles]
  .filter((file) => file.endsWith('.md') && !/^(exercises|test\/class|test\/red-team\/samples)\//.test(file))
  .map((file) => parseDocument(file, readFileSync(path.join(courseRoot, file), 'utf8')))

/** What all documents hold of a kind, such as their `blocks`. */
export function inAll<Kind extends 'blocks' | 'spans' | 'links' | 'headings' | 'tables'>(kind: Kind): MarkdownDocument[Kind][number][] {
  return documents.flatMap((document): MarkdownDocument[Kind][number][] => [...document[kind]])
}

export function parseDocument(file: string, source: string): MarkdownDocument {
  const tokens = parser.parse(source, {})
  // A cell has no line of its own: its row's holds for it.
  const lines = tokens.map((_, index) => tokens.slice(0, index + 1).findLast((token) => token.map !== null)?.map?.[0] ?? 0)
  const placeOf = (token: Token) => `${file}:${(lines[tokens.indexOf(token)] ?? 0) + 1}`
  const within = (type: string, textOf: (token: Token) => string | number | null) =>
    tokens.flatMap((line) =>
      (line.children ?? [])
        .filter((token) => token.type === type)
        .map((token) => ({ place: placeOf(line), text: String(textOf(token) ?? '') })),
    )
  return {
    file,
    source,
    blocks: tokens
      .filter((token) => token.type === 'fence')
      .map((token) => ({ place: placeOf(token), text: token.content, language: token.info })),
    spans: within('code_inline', (token) => token.content),
    links: [...within('link_open', (token) => token.attrGet('href')), ...within('image', (token) => token.attrGet('src'))],
    headings: tokens
      .filter((_, index) => tokens[index - 1]?.type === 'heading_open')
      .map((token) => ({ place: placeOf(token), text: plain(token) })),
    tables: readTables(tokens, placeOf),
  }
}

function readTables(tokens: readonly Token[], placeOf: (token: Token) => string): Row[][] {
  const tables: { place: string; cells: string[] }[][] = []
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'table_open') tables.push([])
    if (token.type === 'tr_open') tables.at(-1)?.push({ place: placeOf(token), cells: [] })
    if (/^t[hd]_open$/.test(tokens[index - 1]?.type ?? '')) tables.at(-1)?.at(-1)?.cells.push(plain(token))
  }
  return tables
}

function plain(token: Token): string {
  return (token.children ?? []).map((child) => child.content).join('')
}
