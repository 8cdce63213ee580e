import { classStatistics, type PartStatistics } from '../../scoring/class-statistics.ts'
import { classPageScript, classPageStyle } from '../class-page-style.ts'
import { list, outcomesList, partsTable, safe } from '../class-tables.ts'
import { describeLateness } from '../lateness.ts'
import { learnersTable } from '../learners-table.ts'
import { openQuizCharts } from '../quiz-charts.ts'
import { quizSections } from '../quiz-page.ts'
import { similarityBody } from '../similarity-section.ts'
import { staticPage } from '../static-page.ts'
import type { ReportFormat, ReportInput } from './report-format.ts'

const glossary = `<p class="soft"><strong>n</strong>: the submissions that could be run. <strong>Share</strong>: the mean share of the points of a task, or who passes a
test. <strong>Discrimination index</strong>: how far those who do well in the rest do well here, from −1 to 1, from ten submissions on; below 0.2 a test says little, below 0 look
at it.</p>`

interface Section {
  readonly id: string
  readonly title: string
  readonly html: string
}

/** Everything about a class on one page that needs nothing else: no request leaves it, and only its own script runs. */
export const html: ReportFormat = {
  name: 'html',
  summary: 'one page about the class: points in what counts, tasks, tests, mistakes, quizzes',
  scope: 'class',
  extension: '.html',
  write: async (input) => {
    const { course, results, gradebook } = input
    const charts = await openQuizCharts()
    const statistics = classStatistics(results)
    const scores = gradebook.rows.flatMap(({ submission, grade }) => (submission === undefined ? [] : [grade.score]))
    const most = [...gradebook.rows, ...gradebook.strangers][0]?.grade.maxScore ?? 0
    const passed = gradebook.rows.filter(({ grade }) => grade.hasPassed).length
    const handedIn = gradebook.matches === undefined ? `${scores.length}` : `${scores.length} of ${gradebook.rows.length} on the roster`
    const summary = `${handedIn} handed in, ${passed} passed; mean ${mean(scores)} of ${most} points`
    const others = gradebook.strangers.length
    const apart =
      others === 0 ? '' : ` Not in these figures: ${others} ${others === 1 ? 'submission' : 'submissions'} of nobody on the roster.`
    const late = describeLateness(gradebook, input.policy, 'the policy')
    const task = ({ slug, task: id }: PartStatistics) =>
      course.exercises.find((one) => one.slug === slug)?.tasks.find((one) => one.id === id)?.title ?? id
    const test = (part: PartStatistics) => `${part.task} > ${part.test ?? ''}`
    const odd = (share: number) => statistics.tests.filter((one) => one.n > 1 && one.share === share)
    const mistakes = statistics.mistakes.map(({ slug, name, count }) => `${count} × ${safe(slug)}: ${safe(name)}`)
    const lines = (parts: readonly PartStatistics[]) => parts.map((one) => `${safe(one.slug)}: ${safe(test(one))}`)
    const sections = [
      section('Points', `<figure>${charts.histogram(scores, Math.ceil(most), `Histogram of points: ${summary}`)}</figure>`),
      section(
        'Learners',
        `<p class="soft">Press a column’s head to sort by it.</p>${learnersTable(gradebook, course, results)}${outcomesList(statistics)}`,
      ),
      ...oddRows(input),
      ...(results.similarity === undefined ? [] : [section('Similarity', similarityBody(results.similarity, course))]),
      section('Tasks', `${glossary}${partsTable('Tasks, over what could be run', statistics.tasks, task)}`),
      section('Common mistakes', listOr(mistakes, 'No submission fails exactly the tests of one known mistake.')),
      section('Tests that nobody passes', listOr(lines(odd(0)), 'None.')),
      section('Tests', `${folded(lines(odd(1)))}${partsTable('Tests, over what could be run', statistics.tests, test)}`),
      ...quizSections(results, charts).map((html, index) => ofQuiz(html, results.quizStatistics[index]?.slug ?? '')),
    ]
    return staticPage({
      title: `${safe(course.name)}: the class`,
      lead: `${summary}.${late === undefined ? '' : ` ${late}.`}${apart}`,
      nav: links(sections),
      body: sections.map((one) => one.html).join('\n'),
      style: classPageStyle,
      script: classPageScript,
    })
  },
}

/** Who is missing and who is unknown, where there is a roster; what was refused. */
function oddRows({ gradebook: { matches }, results: { refused } }: ReportInput): Section[] {
  const missing = matches === undefined ? [] : matches.missing.map(({ id, name }) => `nothing of ${safe(id)} (${safe(name)})`)
  const unknown = matches === undefined ? [] : [...matches.unknown, ...matches.unclear].map(({ id }) => `not in the gradebook: ${safe(id)}`)
  const lines = [...missing, ...unknown, ...refused.map(({ path, message }) => `not graded: ${safe(path)}: ${safe(message)}`)]
  return lines.length === 0 ? [] : [section('Missing, unknown, refused', list(lines))]
}

function section(title: string, body: string): Section {
  const id = title.toLowerCase().replaceAll(/\W+/g, '-')
  return { id, title, html: `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${body}</section>` }
}

/** It has its heading already. */
function ofQuiz(html: string, slug: string): Section {
  return { id: `quiz-${slug}`, title: `Quiz ${safe(slug)}`, html }
}

function links(sections: readonly Section[]): string {
  const items = sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`)
  return `<nav aria-label="Sections"><ul>${items.join('')}</ul></nav>\n`
}

/** Most of a class passes most tests: the table below has them, too. */
function folded(lines: readonly string[]): string {
  if (lines.length === 0) return ''
  return `<details><summary>${lines.length} ${lines.length === 1 ? 'test' : 'tests'} that everybody passes</summary>${list(lines)}</details>\n`
}

function listOr(lines: readonly string[], otherwise: string): string {
  return lines.length === 0 ? `<p>${otherwise}</p>` : list(lines)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 100) / 100
}
