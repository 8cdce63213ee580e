import { File, Region, TokenizedFile } from '@dodona/dolos-core'
import type { SourceRange } from '../scoring/similarity.ts'
import type { Tokens } from './tokens.ts'

export interface SourceText extends Tokens {
  /** Relative to the exercise's folder, safe to print. */
  readonly name: string
  readonly lines: number
}

/** What somebody handed in of one exercise, as one row of tokens. */
export interface Document {
  readonly file: TokenizedFile
  /** Its files, each with the row of the document at which it begins. */
  readonly parts: readonly { readonly name: string; readonly firstRow: number; readonly lines: number }[]
}

/** Joins sources in the order given: each begins in the row after the one before it. */
export function joinSources(sources: readonly SourceText[]): Document {
  const tokens: string[] = []
  const regions: Region[] = []
  const parts: Document['parts'][number][] = []
  let firstRow = 0
  for (const { name, lines, tokens: own, places } of sources) {
    for (const [index, token] of own.entries()) {
      const [row = 0, column = 0, endRow = 0, endColumn = 0] = places.subarray(index * 4, index * 4 + 4)
      tokens.push(token)
      regions.push(new Region(firstRow + row, column, firstRow + endRow, endColumn))
    }
    parts.push({ name, firstRow, lines })
    firstRow += lines
  }
  return { file: new TokenizedFile(new File('', ''), tokens, regions), parts }
}

/**
 * The lines that tokens of a document stand in, up to the end of the file that they begin in. Closing brackets are left out: they carry the
 * place of what they close, however long before it began.
 */
export function linesOf({ file, parts }: Document, start: number, stop: number): SourceRange {
  const regions = file.mapping.slice(start, stop + 1)
  const spoken = regions.filter((_, index) => file.tokens[start + index] !== ')')
  const used = spoken.length === 0 ? regions : spoken
  const from = used.reduce((least, { startRow }) => Math.min(least, startRow), Number.POSITIVE_INFINITY)
  const to = used.reduce((most, { startRow, endRow }) => Math.max(most, startRow, endRow), 0)
  const part = parts.findLast(({ firstRow }) => firstRow <= from)
  const { name, firstRow, lines } = part ?? { name: '', firstRow: 0, lines: 1 }
  return { file: name, from: from - firstRow + 1, to: Math.min(to - firstRow + 1, lines) }
}
