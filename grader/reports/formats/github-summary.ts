import { codeSpan, escapeMarkdown, fenced } from '../markdown-text.ts'
import { canShowTests, type ReportFormat, type ReportInput } from './report-format.ts'
import { taskLines } from './task-lines.ts'

/** Markdown for `$GITHUB_STEP_SUMMARY`: a table of the class, or of one learner's tasks with what to mend. */
export const githubSummary: ReportFormat = {
  name: 'github-summary',
  summary: 'Markdown for $GITHUB_STEP_SUMMARY',
  scope: 'class',
  extension: '.md',
  write: (input) => {
    const { rows } = input.gradebook
    const [first, ...others] = input.results.submissions
    const body = first !== undefined && others.length === 0 ? taskTable(input) : classTable(rows)
    return [`# ${escapeMarkdown(input.course.name)}`, '', ...body, ''].join('\n')
  },
}

function classTable(rows: ReportInput['gradebook']['rows']): string[] {
  const lines = rows.map(({ learner, submission, grade }) => {
    const state =
      submission === undefined ? 'nothing handed in' : `${grade.hasPassed ? '✓ passed' : '✗ not passed'}${grade.isLate ? ', late' : ''}`
    return `| ${codeSpan(learner.id)} | ${grade.score} | ${grade.maxScore} | ${state} |`
  })
  return ['| learner | points | of | |', '| --- | ---: | ---: | --- |', ...lines]
}

function taskTable(input: ReportInput): string[] {
  const [submission] = input.results.submissions
  const tasks = submission === undefined ? [] : taskLines(input.course, submission, canShowTests(input))
  const lines = tasks.map(({ number, name, score, points, isPassed, status }) => {
    return `| ${number} | ${escapeMarkdown(name)} | ${score} | ${points} | ${isPassed ? '✓' : '✗'} ${status} |`
  })
  const open = tasks.filter(({ isPassed, lines: said }) => !isPassed && said.length > 0)
  return [
    `**${submission?.score ?? 0} of ${submission?.maxScore ?? 0} points**`,
    ...['', '| | task | points | of | |', '| --- | --- | ---: | ---: | --- |'],
    ...lines,
    ...open.flatMap(({ number, name, lines: said }) => ['', `## ${number} ${escapeMarkdown(name)}`, '', ...fenced(said.join('\n'))]),
  ]
}
