import { canShowTests, type ReportFormat } from './report-format.ts'
import { taskLines } from './task-lines.ts'

/** Commands for the log of a GitHub job: an error at the learner's line, or file, for each open task, a notice with the points. */
export const githubAnnotations: ReportFormat = {
  name: 'github-annotations',
  summary: 'lines for the log of a GitHub job, which become annotations',
  scope: 'learner',
  extension: '.txt',
  write: (input, { submission, grade }) => {
    const open = taskLines(input.course, submission, canShowTests(input)).filter(
      ({ isPassed, status }) => !isPassed && status !== 'missing',
    )
    const errors = open.map(({ place, name, score, points, lines }) => {
      const message = [`${score} of ${points} points`, ...lines].join('\n')
      const { file, line, column } = place
      const at = line === undefined ? '' : `,line=${line}${column === undefined ? '' : `,col=${column}`}`
      return `::error file=${property(file)}${at},title=${property(name)}::${data(message)}`
    })
    return `${[...errors, `::notice title=Points::${data(`${grade.score} of ${grade.maxScore} points`)}`].join('\n')}\n`
  },
}

/** As GitHub's own toolkit escapes them. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
