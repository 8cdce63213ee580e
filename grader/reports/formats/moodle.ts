import { CourseError } from '../../content/course-error.ts'
import { csvText } from './csv-text.ts'
import { canShowTests, type ReportFormat, type ReportRequest } from './report-format.ts'
import { taskLines } from './task-lines.ts'

/** Grades for Moodle to import. One row that Moodle does not know aborts its whole import, so each is checked first. */
export const moodle: ReportFormat = {
  name: 'moodle',
  summary: 'grades and feedback for Moodle to import (with --roster)',
  scope: 'class',
  extension: '.csv',
  judge,
  write: (input) => {
    const { gradebook, assignment, course } = input
    const handedIn = gradebook.rows.flatMap((row) => (row.submission === undefined ? [] : [{ ...row, submission: row.submission }]))
    const faults = handedIn.flatMap(({ learner, grade }) => [
      ...(learner.idNumber === '' && learner.email === '' ? [`${learner.id}: expected an email or an id_number in the roster`] : []),
      ...(grade.score > grade.maxScore ? [`${learner.id}: ${grade.score} is more than the ${grade.maxScore} that can be had`] : []),
    ])
    if (faults.length > 0)
      throw new CourseError(`nothing was written, Moodle would refuse it:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    const lines = handedIn.map(({ learner: { idNumber, email }, submission, grade }) => {
      const open = taskLines(course, submission, canShowTests(input)).filter(({ isPassed }) => !isPassed)
      const told = open.map(({ name, score, points, lines: said }) => [`${name}: ${score} of ${points}`, ...said].join('\n'))
      const feedback = [...(grade.isLate ? ['Late.'] : []), ...told].join('\n\n') || 'All points.'
      return [idNumber, email, grade.score, feedback]
    })
    return csvText([['ID number', 'Email address', assignment, `${assignment} (feedback)`], ...lines])
  },
}

function judge({ roster }: ReportRequest): [] {
  if (roster === undefined)
    throw new CourseError('moodle expects --roster FILE: Moodle refuses the whole file for one user whom it does not know')
  if (roster.learners.every(({ idNumber, email }) => idNumber === '' && email === ''))
    throw new CourseError('moodle expects an email or an id_number in the roster, by which Moodle knows its users: nobody there has either')
  return []
}
