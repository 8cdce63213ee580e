import { csvText } from './csv-text.ts'
import type { ReportFormat } from './report-format.ts'

/** A gradebook for Canvas to import. Whoever handed in nothing gets an empty cell: what missing work is worth, Canvas's own policy says. */
export const canvas: ReportFormat = {
  name: 'canvas',
  summary: 'a gradebook for Canvas to import (with --roster, and --assignment "Title (number)")',
  scope: 'class',
  extension: '.csv',
  write: ({ gradebook: { rows }, assignment }) => {
    const head = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', assignment]
    const possible = ['    Points Possible', '', '', '', '', (rows[0]?.grade.maxScore ?? 0).toFixed(2)]
    const lines = rows.map(({ learner, submission, grade }) => [
      ...[learner.name, learner.canvasId, learner.sisUserId, learner.sisLoginId, learner.section],
      submission === undefined ? '' : grade.score.toFixed(2),
    ])
    return csvText([head, possible, ...lines])
  },
}
