import { expect, test } from 'vitest'
import type { ReportInput } from '../../../grader/reports/formats/report-format.ts'
import { learnersTable } from '../../../grader/reports/learners-table.ts'
import { roster, sampleInput } from './formats/sample-input.ts'

/** The texts of each row, a break as a bar. */
function rowsOf({ gradebook, course, results }: ReportInput): string[][] {
  const rows = learnersTable(gradebook, course, results).match(/<tr>.*?<\/tr>/gs) ?? []
  const text = (html: string) => html.replaceAll('<br>', ' | ').replaceAll(/<[^>]+>/g, '')
  return rows.map((row) => (row.match(/<t[hd].*?<\/t[hd]>/gs) ?? []).map(text))
}

test('what the policy counts has a column each, in its points, after the total', () => {
  const [head, ada, bea, carl] = rowsOf(sampleInput({ quizzes: ['10-cost'], weights: { '10-cost': 2 } }, 'none'))
  expect(head).toEqual(['learner', 'total | of 44', '01 | of 18', 'quiz 10 | of 26'])
  expect(ada).toEqual(['ada', '37', '18', '19'])
  expect(bea).toEqual(['bea', '1', '1', 'missing'])
  expect(carl).toEqual(['carl', '0', 'unloadable', 'missing'])
})

test('everybody on the roster has a row with name and id, whether or not there is a submission', () => {
  const rows = rowsOf(sampleInput())
  expect(rows).toHaveLength(7)
  expect(rows[2]).toEqual(['Bea M. | bea', '1', '1'])
  expect(rows[6]).toEqual(['Fay Q. | fay', 'none', '–'])
})

test('a submission of nobody on the roster is shown as such', () => {
  const rows = rowsOf(sampleInput({}, roster.slice(0, 1)))
  expect(rows.map(([name]) => name)).toEqual([
    'learner',
    '=Ada, L. | ada',
    ...['bea', 'carl', 'dora', 'eve'].map((id) => `${id} | not on the roster`),
  ])
})

test('a submission under another name than that of the roster says its own, too', () => {
  const input = sampleInput(
    {},
    roster.slice(0, 1).map((one) => ({ ...one, id: 'lovelace', name: 'Ada' })),
  )
  expect(rowsOf(input)[1]?.[0]).toBe('Ada | lovelace, ada')
})
