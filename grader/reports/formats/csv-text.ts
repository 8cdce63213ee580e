import { stringify } from 'csv-stringify/sync'

/** Rows as CSV with CRLF, as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : inert(cell)))),
    { record_delimiter: 'windows' },
  )
}

function inert(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
