import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { CourseError } from '../content/course-error.ts'

/** A CSV file with a first line that names its columns. */
export interface RosterTable {
  /** As written. */
  readonly head: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

const recordsSchema = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }))

/** What programs put between cells: a German Excel and a setting of Canvas write semicolons, a copied table has tabs. */
const delimiters = [',', ';', '\t'] as const

/** Reads cells, whatever stands between them. Throws a CourseError about what is no CSV. */
export function readTable(text: string, file: string, isKnown: (column: string) => boolean): RosterTable {
  try {
    const [head, ...rows] = recordsOf(text, delimiterOf(text, isKnown))
    return {
      head: head?.record ?? [],
      rows: rows.map(({ info, record }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) })),
    }
  } catch (error) {
    throw new CourseError(`${file} cannot be read as CSV (${error instanceof Error ? error.message : error})`)
  }
}

/** By the first line alone: the cells below may hold any of them. */
function delimiterOf(text: string, isKnown: (column: string) => boolean): string {
  const ranked = delimiters.map((delimiter) => {
    const head = headBy(text, delimiter)
    return { delimiter, known: head.filter(isKnown).length, cells: head.length }
  })
  ranked.sort((left, right) => right.known - left.known || right.cells - left.cells)
  return ranked[0]?.delimiter ?? ','
}

function headBy(text: string, delimiter: string): readonly string[] {
  try {
    return recordsOf(text, delimiter, 1)[0]?.record ?? []
  } catch {
    return []
  }
}

/** Rows of other lengths are for whoever knows what they are: Canvas writes some. */
function recordsOf(text: string, delimiter: string, to = -1): z.output<typeof recordsSchema> {
  const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, to, trim: delimiter !== '\t' }
  return recordsSchema.parse(parse(text, options))
}
