import { renderFeedback } from '../feedback.ts'
import type { ReportFormat } from './report-format.ts'

/** What `report/feedback/` of a run holds. */
export const markdown: ReportFormat = {
  name: 'markdown',
  summary: 'feedback for each learner',
  scope: 'learner',
  extension: '.md',
  write: ({ course, results, storiesOf }, { submission }) => renderFeedback(course, submission, results.isolation, storiesOf(submission)),
}
