import type { QuestionStatistics, QuizStatistics } from '../scoring/quiz-statistics.ts'
import type { Results } from '../scoring/results.ts'
import { escapeHtml, proseHtml } from './escape-html.ts'
import { openQuizCharts, type QuizCharts } from './quiz-charts.ts'
import { quizPageStyle } from './quiz-page-style.ts'
import { staticPage } from './static-page.ts'

const lead = `Over first attempts, by the formulas of Moodle’s quiz statistics. <strong>Facility</strong>: the mean share of the point.
<strong>Discrimination index</strong>: how far those who do well in the rest of the quiz do well here, from −1 to 1; below 0.2 the question says
little, below 0 look at its key. <strong>Efficiency</strong>: the same, measured against what its credits allow.`

/** Statistics of all quizzes as one page that needs nothing else: no script, no request. Nothing that a learner wrote is on it. */
export async function renderQuizPage(results: Results): Promise<string> {
  const charts = await openQuizCharts()
  const title = `Quizzes: ${escapeHtml(results.course.name)}`
  return staticPage({ title, lead, body: quizSections(results, charts).join('\n'), style: quizPageStyle })
}

/** A section for each quiz that was handed in. */
export function quizSections(results: Results, charts: QuizCharts): string[] {
  return results.quizStatistics.map((statistics) => quizSection(statistics, scoresOf(results, statistics.slug), charts))
}

function scoresOf({ submissions }: Results, slug: string): number[] {
  const results = submissions.flatMap(({ quizzes }) => quizzes.filter((quiz) => quiz.slug === slug && quiz.outcome === 'marked'))
  return results.map(({ score }) => score)
}

function quizSection(statistics: QuizStatistics, scores: readonly number[], charts: QuizCharts): string {
  const { slug, title, n, passed, maxScore, mean, median, questions } = statistics
  const summary = `${n} marked, ${passed} passed; mean ${mean}, median ${median} of ${maxScore} points`
  const hasIndex = questions.some(({ discriminationIndex }) => discriminationIndex !== undefined)
  const figures = [
    figure('Points', charts.histogram(scores, maxScore, `Histogram of points: ${summary}`)),
    figure('Facility, in per cent', charts.facilities(questions, 'Facility of each question, as in the table')),
    ...(hasIndex
      ? [figure('Discrimination index', charts.discriminations(questions, 'Discrimination index of each question, as in the table'))]
      : []),
  ]
  return `<section aria-labelledby="quiz-${slug}">
<h2 id="quiz-${slug}">${escapeHtml(slug)}: ${proseHtml(title)}</h2>
<p>${summary}.${questions.every(({ isTooFew }) => isTooFew) ? ' Too few attempts for more than the facility: ten are needed.' : ''}</p>
<div class="charts">
${figures.join('\n')}
</div>
${figuresTable(questions)}
<div class="questions">
${questions.map(questionCard).join('\n')}
</div>
</section>`
}

function figure(caption: string, svg: string): string {
  return `<figure><figcaption>${caption}</figcaption>${svg}</figure>`
}

function figuresTable(questions: readonly QuestionStatistics[]): string {
  const rows = questions.map(({ id, n, facility, standardDeviation, discriminationIndex, discriminativeEfficiency, isTooFew }, index) => {
    const figures = [standardDeviation, discriminationIndex, discriminativeEfficiency].map((value) => numberCell(value, isTooFew))
    return `<tr><th scope="row">${index + 1} ${escapeHtml(id)}</th><td>${n}</td><td>${Math.round(facility * 100)} %</td>${figures.join('')}</tr>`
  })
  return `<table class="figures">
<caption>Questions</caption>
<thead><tr><th scope="col">question</th><th scope="col">n</th><th scope="col">facility</th><th scope="col"><abbr title="standard deviation">SD</abbr></th>
<th scope="col"><abbr title="discrimination index">discr.</abbr></th><th scope="col"><abbr title="discriminative efficiency">effic.</abbr></th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

/** The dash of a figure that is not defined, such as where all have answered alike. */
function numberCell(value: number | undefined, isTooFew: boolean): string {
  if (value === undefined) return `<td class="soft">${isTooFew ? 'too few' : '–'}</td>`
  return `<td${value < 0 ? ' class="below"' : ''}>${value.toFixed(2).replace('-', '−')}</td>`
}

function questionCard({ prompt, options, n, answered, isTooFew }: QuestionStatistics, index: number): string {
  const why = isTooFew ? '' : ' Its variants have options of their own: no picks.'
  return `<article>
<h3>${index + 1}. ${proseHtml(prompt)}</h3>
<p class="soft">${answered} of ${n} answered.${options === undefined ? why : ''}</p>
${options === undefined ? '' : optionsTable(options, n)}
</article>`
}

function optionsTable(options: NonNullable<QuestionStatistics['options']>, n: number): string {
  const rows = options.map(({ text, isRight, picks }) => {
    const mark = isRight ? '✓ right' : 'wrong'
    return `<tr${isRight ? ' class="right"' : ''}><th scope="row">${proseHtml(text)}</th><td>${mark}</td><td>${picks}</td><td>${Math.round((picks / n) * 100)} %</td></tr>`
  })
  return `<table>
<thead><tr><th scope="col">option</th><th scope="col">key</th><th scope="col">picks</th><th scope="col">share</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}
