import { canShowTests, type ReportFormat } from './report-format.ts'
import { taskLines } from './task-lines.ts'

/** What the reporter of GitHub Classroom and its heirs read from a step: the output `result`, JSON in base64. Append it to `$GITHUB_OUTPUT`. */
export const githubClassroom: ReportFormat = {
  name: 'github-classroom',
  summary: 'a line for $GITHUB_OUTPUT that GitHub Classroom’s reporter and its heirs read',
  scope: 'learner',
  extension: '.txt',
  write: (input, { submission }) => {
    const tasks = taskLines(input.course, submission, canShowTests(input))
    const isBroken = submission.exercises.some(({ outcome }) => outcome === 'broken')
    const report = {
      version: 1,
      status: isBroken ? 'error' : tasks.every(({ isPassed }) => isPassed) ? 'pass' : 'fail',
      max_score: submission.maxScore,
      tests: tasks.map(({ name, score, isPassed, status, lines, place, durationMs }) => ({
        name,
        status: isPassed ? 'pass' : status === 'broken' ? 'error' : 'fail',
        score,
        message: lines.join('\n'),
        test_code: '',
        filename: place.file,
        line_no: place.line ?? 0,
        duration: durationMs,
      })),
    }
    return `result=${Buffer.from(JSON.stringify(report)).toString('base64')}\n`
  },
}
