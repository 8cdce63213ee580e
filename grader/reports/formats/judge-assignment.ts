import { nearest } from '../../content/nearest.ts'
import { printable } from '../../content/printable.ts'
import type { ReportRequest } from './report-format.ts'

/** Says where Canvas would take the column for a new assignment, or for another one: it goes by the number, then by the whole title. */
export function judgeAssignment({ roster, assignment }: ReportRequest): string[] {
  const known = roster?.assignments ?? []
  const has = known.length === 0 ? '' : `; the roster has ${known.map((one) => printable(one)).join(', ')}`
  if (assignment === undefined) return [`canvas: without --assignment "Title (number)" Canvas makes a new assignment${has}`]
  if (roster?.assignments === undefined || known.includes(assignment)) return []
  const number = numberOf(assignment)
  const other = number === undefined ? undefined : known.find((one) => numberOf(one) === number)
  if (other !== undefined)
    return [`canvas: --assignment "${printable(assignment)}" has the number of ${printable(other)}: Canvas writes to that one`]
  const titles = new Map(known.map((one) => [titleOf(one), one]))
  if (titles.has(assignment)) return []
  const meant = titles.get(nearest(titleOf(assignment), [...titles.keys()]) ?? '')
  const guess = meant === undefined ? '' : `; did you mean ${printable(meant)}?`
  return [`canvas: Canvas makes a new assignment of "${printable(assignment)}"${has}${guess}`]
}

function numberOf(column: string): string | undefined {
  return /\((\d+)\)$/.exec(column)?.[1]
}

function titleOf(column: string): string {
  return column.replace(/ *\(\d+\)$/, '')
}
