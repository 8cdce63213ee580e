import { createHash } from 'node:crypto'
import { classStatistics, type PartStatistics } from '../../scoring/class-statistics.ts'
import { classPageScript, classPageStyle } from '../class-page-style.ts'
import { heatMap, list, outcomesList, partsTable, safe } from '../class-tables.ts'
import { openQuizCharts } from '../quiz-charts.ts'
import { quizSections } from '../quiz-page.ts'
import type { ReportFormat, ReportInput } from './report-format.ts'

/** Everything about a class on one page that needs nothing else: no request leaves it, and only its own script runs. */
export const html: ReportFormat = {
  name: 'html',
  summary: 'one page about the class: histogram, heat map, tasks, tests, mistakes, quizzes',
  scope: 'class',
  extension: '.html',
  write: async (input) => {
    const { course, results, gradebook } = input
    const charts = await openQuizCharts()
    const statistics = classStatistics(results)
    const scores = gradebook.rows.flatMap(({ submission, grade }) => (submission === undefined ? [] : [grade.score]))
    const most = gradebook.rows[0]?.grade.maxScore ?? 0
    const passed = gradebook.rows.filter(({ grade }) => grade.hasPassed).length
    const summary = `${scores.length} handed in, ${passed} passed; mean ${mean(scores)} of ${most} points`
    const task = ({ slug, task: id }: PartStatistics) =>
      course.exercises.find((one) => one.slug === slug)?.tasks.find((one) => one.id === id)?.title ?? id
    const test = (part: PartStatistics) => `${part.task} > ${part.test ?? ''}`
    const odd = (share: number) => statistics.tests.filter((one) => one.n > 1 && one.share === share)
    const mistakes = statistics.mistakes.map(({ slug, name, count }) => `${count} × ${safe(slug)}: ${safe(name)}`)
    const sections = [
      section(
        'Points',
        `<p>${summary}.</p><figure>${charts.histogram(scores, Math.ceil(most), `Histogram of points: ${summary}`)}</figure>`,
      ),
      section('Learners', `${heatMap(results, statistics, course)}${outcomesList(statistics)}`),
      ...oddRows(input),
      section('Tasks', partsTable('Tasks, over what could be run', statistics.tasks, task)),
      section(
        'Tests that nobody passes',
        listOr(
          odd(0).map((one) => `${safe(one.slug)}: ${safe(test(one))}`),
          'None.',
        ),
      ),
      section(
        'Tests that everybody passes',
        listOr(
          odd(1).map((one) => `${safe(one.slug)}: ${safe(test(one))}`),
          'None.',
        ),
      ),
      section('Tests', partsTable('Tests, over what could be run', statistics.tests, test)),
      section('Common mistakes', listOr(mistakes, 'No submission fails exactly the tests of one known mistake.')),
      ...quizSections(results, charts),
    ]
    return page(`${safe(course.name)}: the class`, sections.join('\n'))
  },
}

/** Who is missing and who is unknown, where there is a roster; what was refused. */
function oddRows({ gradebook: { matches }, results: { refused } }: ReportInput): string[] {
  const missing = matches === undefined ? [] : matches.missing.map(({ id, name }) => `nothing of ${safe(id)} (${safe(name)})`)
  const unknown = matches === undefined ? [] : [...matches.unknown, ...matches.unclear].map(({ id }) => `not in the gradebook: ${safe(id)}`)
  const lines = [...missing, ...unknown, ...refused.map(({ path, message }) => `not graded: ${safe(path)}: ${safe(message)}`)]
  return lines.length === 0 ? [] : [section('Missing, unknown, refused', list(lines))]
}

function section(title: string, body: string): string {
  const id = title.toLowerCase().replaceAll(/\W+/g, '-')
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${body}</section>`
}

function listOr(lines: readonly string[], otherwise: string): string {
  return lines.length === 0 ? `<p>${otherwise}</p>` : list(lines)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 100) / 100
}

function page(title: string, body: string): string {
  const source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = `default-src 'none'; script-src ${source(classPageScript)}; style-src ${source(classPageStyle)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${classPageStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="soft"><strong>Share</strong>: the mean share of the points of a task, or who passes a test. <strong>Discrimination index</strong>: how far those who do well
in the rest do well here, from −1 to 1, from ten on; below 0.2 a test says little, below 0 look at it. Press a column’s head to sort by it.</p>
</header>
<main>
${body}
</main>
<script>${classPageScript}</script>
</body>
</html>
`
}
