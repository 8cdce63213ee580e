import { createHash } from 'node:crypto'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { renderQuizPage } from '../../../grader/reports/quiz-page.ts'
import type { QuestionStatistics } from '../../../grader/scoring/quiz-statistics.ts'
import { type Results, resultsSchema } from '../../../grader/scoring/results.ts'

const question = (id: string, fields: Partial<QuestionStatistics> = {}): QuestionStatistics => ({
  ...{ id, prompt: `Which ${id}?`, n: 12, answered: 11, facility: 0.5, standardDeviation: 0.52, isTooFew: false },
  ...fields,
})

function resultsOf(questions: readonly QuestionStatistics[], fields: object = {}): Results {
  const scores = [0, 0.4, 1.5, 2, 2, 2, 2, 1, 1, 1, 1, 1]
  const quiz = { slug: '10-cost', maxScore: 2, outcome: 'marked', hasPassed: true, questions: [] }
  return resultsSchema.parse({
    ...{ schema: 'course-results/v1', course: { name: 'Clouds & <co>', version: '1' }, isolation: 'none' },
    ...{ startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:00Z' },
    submissions: scores.map((score, index) => ({
      id: `learner-${index}`,
      score: 0,
      maxScore: 0,
      exercises: [],
      quizzes: [{ ...quiz, score }],
    })),
    quizStatistics: [
      { slug: '10-cost', title: 'What it costs', n: 12, passed: 5, maxScore: 2, mean: 1.16, median: 1, questions, ...fields },
    ],
  })
}

const good = question('good', {
  discriminationIndex: 0.61,
  discriminativeEfficiency: 0.8,
  options: [
    { text: 'yes, `always`', isRight: true, picks: 6 },
    { text: 'no', isRight: false, picks: 3 },
  ],
})
const bad = question('bad', { discriminationIndex: -0.25, discriminativeEfficiency: -0.3 })
const same = question('same', { facility: 1, standardDeviation: 0 })

type Page = ReturnType<typeof parseHTML>
const rowsOf = ({ document }: Page, table: string) =>
  [...document.querySelectorAll(`${table} tr`)].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent))

test('the numbers of every question stand in a table, with a dash for what is not defined', async () => {
  const page = parseHTML(await renderQuizPage(resultsOf([good, bad, same])))
  const { document } = page
  expect(document.querySelector('h2')?.textContent).toBe('10-cost: What it costs')
  expect(rowsOf(page, 'table.figures')).toEqual([
    ['question', 'n', 'facility', 'SD', 'discr.', 'effic.'],
    ['1 good', '12', '50 %', '0.52', '0.61', '0.80'],
    ['2 bad', '12', '50 %', '0.52', '−0.25', '−0.30'],
    ['3 same', '12', '100 %', '0.00', '–', '–'],
  ])
  expect(document.querySelector('td.below')?.textContent).toBe('−0.25')
  expect(rowsOf(page, 'article table')).toEqual([
    ['option', 'key', 'picks', 'share'],
    ['yes, always', '✓ right', '6', '50 %'],
    ['no', 'wrong', '3', '25 %'],
  ])
})

test('each chart is a picture with a name, its bars as many as there is to show', async () => {
  const { document } = parseHTML(await renderQuizPage(resultsOf([good, bad, same])))
  const charts = [...document.querySelectorAll('figure')]
  expect(charts.map((one) => one.querySelector('svg')?.getAttribute('role'))).toEqual(['img', 'img', 'img'])
  expect(charts.map((one) => one.querySelector('svg')?.getAttribute('aria-label'))).toEqual([
    'Histogram of points: 12 marked, 5 passed; mean 1.16, median 1 of 2 points',
    'Facility of each question, as in the table',
    'Discrimination index of each question, as in the table',
  ])
  // Of 0 points two learners with 0.4 rounded, of 1 five, of 2 five with 1.5 rounded.
  const [histogram, facilities, discriminations] = charts.map((one) => [...one.querySelectorAll('rect')])
  expect(histogram?.map((bar) => Number(bar.getAttribute('height'))).map((height, _, all) => (height / Math.max(...all)) * 5)).toEqual([
    2, 5, 5,
  ])
  // Learners and points are whole, and so are the numbers at the axes.
  const labels = [...(charts[0]?.querySelectorAll('text') ?? [])].map((label) => label.textContent)
  expect(labels.filter((label) => /\d/.test(label))).toEqual(['0', '1', '2', '3', '4', '5', '0', '1', '2'])
  expect(facilities).toHaveLength(3)
  expect(discriminations?.map((bar) => bar.getAttribute('fill'))).toEqual(['var(--bar)', 'var(--below)'])
})

test('with too few attempts there is no chart of an index, no picks, and the page says so', async () => {
  const few = { n: 4, isTooFew: true }
  const page = parseHTML(await renderQuizPage(resultsOf([{ ...question('a', few), standardDeviation: undefined }], { n: 4 })))
  const { document } = page
  expect(document.querySelectorAll('figure')).toHaveLength(2)
  expect(document.querySelector('section p')?.textContent).toMatch(/Too few attempts for more than the facility: ten are needed\.$/)
  expect(rowsOf(page, 'table.figures')[1]).toEqual(['1 a', '4', '50 %', 'too few', 'too few', 'too few'])
  expect(document.querySelector('article table')).toBeNull()
})

test('nothing is run or loaded, and no style but the page’s own is allowed', async () => {
  const { document } = parseHTML(await renderQuizPage(resultsOf([good, bad])))
  const style = document.querySelector('style')?.textContent ?? ''
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  const hash = createHash('sha256').update(style).digest('base64')
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
  expect(document.querySelectorAll('script, link, img, iframe, svg style, [style], [src], [href], [onload]')).toHaveLength(0)
  expect(style).not.toMatch(/url\(|@import/)
})

test('texts are texts, whatever stands in them', async () => {
  const hostile = '</td><script>alert(1)</script> & "x" `<b>` **<i>**'
  const options = [{ text: hostile, isRight: true, picks: 1 }]
  const { document } = parseHTML(await renderQuizPage(resultsOf([question('a', { prompt: hostile, options })], { title: hostile })))
  expect(document.querySelectorAll('script, b, i')).toHaveLength(0)
  const shown = '</td><script>alert(1)</script> & "x" <b> <i>'
  expect(document.querySelector('h2')?.textContent).toBe(`10-cost: ${shown}`)
  expect(document.querySelector('h3')?.textContent).toBe(`1. ${shown}`)
  expect(document.querySelector('article th[scope="row"]')?.textContent).toBe(shown)
  expect(document.querySelector('h1')?.textContent).toBe('Quizzes: Clouds & <co>')
})
