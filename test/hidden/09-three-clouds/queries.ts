import { fc, HttpResponse } from '#suite'
import type { Query } from '../../../solutions/09-three-clouds/three-clouds.ts'

export const query: Query = {
  project: 'harbour-office',
  table: 'harbour-data.gauges_1.hourly',
  columns: ['station', 'order'],
  where: [
    { column: 'height', operator: '>=', type: 'FLOAT64', value: 4.25 },
    { column: 'Station_2', operator: '!=', type: 'STRING', value: 'Quay' },
  ],
  maxBytes: 9_007_199_254,
}

export const text = 'SELECT `station`, `order` FROM `harbour-data.gauges_1.hourly` WHERE `height` >= ? AND `Station_2` != ?'

export const parameter = (type: string, value: string) => ({ parameterType: { type }, parameterValue: { value } })

/** The body of a request, its query's white space evened out. */
export async function bodyOf(request: Request | undefined): Promise<object> {
  const body: { query?: string } = JSON.parse((await request?.clone().text()) ?? '{}')
  return {
    ...body,
    query: String(body.query)
      .replace(/\s+/g, ' ')
      .replaceAll('`.`', '.')
      .replace(/ ?;? ?$/, ''),
  }
}

/** An answer of jobs.query, with one row for each list. */
export function rowsAnswer(rows: readonly (readonly (string | null)[])[], changes: object = {}): Response {
  return HttpResponse.json({
    kind: 'bigquery#queryResponse',
    jobReference: { projectId: 'harbour-office', jobId: 'job_q7', location: 'EU' },
    jobComplete: true,
    totalRows: String(rows.length),
    ...(rows.length > 0 ? { rows: rows.map((row) => ({ f: row.map((v) => ({ v })) })) } : {}),
    ...changes,
  })
}

/** A job that runs on, and a first page of several. */
export function incompleteAnswers(): Response[] {
  return [rowsAnswer([], { jobComplete: false, totalRows: undefined }), rowsAnswer([['a', 'b']], { pageToken: 'BFQ2', totalRows: '9' })]
}

/** Values that would end a quotation, if there were one. */
export const hostileValue = fc.oneof(fc.string(), fc.constantFrom("' OR 1=1 --", '`; DROP TABLE x', '?', '\\', '@p1'))

const columns = ['*', 't.*', 'COUNT(*)', 'height, secret', 'height` FROM `x', '', ' height', '7th', 'height\n', 'Höhe']
const tables = ['gauges.hourly', 'a.b.c.d', 'a.b.c` WHERE 1=1 --', 'a.b.events_*', 'a..c', 'a.b.c d', 'a.b.c\n']
const operators = ['= 1 OR height =', 'LIKE', '', '=>', '==', '= ']

/** Columns, tables and operators that would change a query, each with what puts it there. */
export const unsafeParts: readonly (readonly [part: string, changes: Partial<Query>])[] = [
  ...columns.map((part) => [part, { columns: ['station', part] }] as const),
  ...columns.slice(0, 5).map((part) => [part, { where: [...query.where, { column: part, operator: '=', type: 'STRING', value: '' }] }] as const),
  ...tables.map((part) => [part, { table: part }] as const),
  ...operators.map((part) => [part, { where: [{ column: 'height', operator: part, type: 'INT64', value: 1 }] }] as const),
]
