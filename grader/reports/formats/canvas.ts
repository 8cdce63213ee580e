import { printable } from '../../content/printable.ts'
import { csvText } from './csv-text.ts'
import { judgeAssignment } from './judge-assignment.ts'
import type { ReportFormat, ReportInput } from './report-format.ts'

/** A gradebook for Canvas to import. Whoever handed in nothing gets an empty cell: what missing work is worth, Canvas's own policy says. */
export const canvas: ReportFormat = {
  name: 'canvas',
  summary: 'a gradebook for Canvas to import (with --roster, and --assignment "Title (number)")',
  scope: 'class',
  extension: '.csv',
  judge: judgeAssignment,
  remark,
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

/** Whom Canvas will not find. Without a roster, a login is no more than the name of a submission. */
function remark({ gradebook: { rows, matches } }: ReportInput): string[] {
  const isKnown = ({ canvasId, sisUserId, sisLoginId }: (typeof rows)[number]['learner']) =>
    canvasId !== '' || sisUserId !== '' || (sisLoginId !== '' && matches !== undefined)
  const unknown = rows.filter(({ learner }) => !isKnown(learner)).map(({ learner }) => printable(learner.id))
  if (unknown.length === 0) return []
  const whom =
    unknown.length === rows.length
      ? 'nobody'
      : `all but ${unknown.length} (${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ', …' : ''})`
  const why = matches === undefined ? 'without --roster' : 'with a roster that has no canvas_id, sis_user_id or sis_login_id of them'
  return [`canvas: Canvas matches ${whom} ${why}`]
}
