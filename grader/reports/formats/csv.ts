import { csvText } from './csv-text.ts'
import type { ReportFormat } from './report-format.ts'

/** Everything that counts, a row for each learner: for a spreadsheet, or a gradebook of one's own. */
export const csv: ReportFormat = {
  name: 'csv',
  summary: 'a plain table of all that counts',
  scope: 'class',
  extension: '.csv',
  write: ({ gradebook: { rows } }) => {
    const items = rows[0]?.grade.items ?? []
    const head = ['id', 'name', 'email', 'section', ...items.map(({ slug }) => slug), 'late', 'score', 'max', 'passed']
    const lines = rows.map(({ learner: { id, name, email, section }, grade }) => [
      ...[id, name, email, section],
      ...grade.items.map(({ score, isHandedIn }) => (isHandedIn ? Math.round(score * 100) / 100 : '')),
      ...[grade.isLate ? 'late' : '', grade.score, grade.maxScore, grade.hasPassed ? 'passed' : 'not passed'],
    ])
    return csvText([head, ...lines])
  },
}
