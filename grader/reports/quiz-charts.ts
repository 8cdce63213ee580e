import type { Markish, PlotOptions } from '@observablehq/plot'
import { z } from 'zod'
import type { QuestionStatistics } from '../scoring/quiz-statistics.ts'

/** SVG of each kind of chart, with a name for whoever cannot see it. */
export interface QuizCharts {
  /** How many learners have how many points, rounded to whole ones, or to larger steps where there are very many. */
  readonly histogram: (scores: readonly number[], maxScore: number, name: string) => string
  /** A bar for each question, by its number: its facility, from 0 to 100 %. */
  readonly facilities: (questions: readonly QuestionStatistics[], name: string) => string
  /** Likewise its discrimination index, from -1 to 1; a question that has none has no bar. */
  readonly discriminations: (questions: readonly QuestionStatistics[], name: string) => string
}

/** Narrow enough for a telephone, where nothing is scaled down to be unreadable. */
const width = 320
const rowHeight = 22
const svgSchema = z.object({ outerHTML: z.string() })

/** Loads the library that draws, which takes half a second: only whoever has something to draw pays for it. */
export async function openQuizCharts(): Promise<QuizCharts> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')])
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const draw = (name: string, options: PlotOptions): string => {
    const drawn = Plot.plot({ ...options, document, width, ariaLabel: name, className: 'plot' })
    drawn.setAttribute('role', 'img')
    // The page has its own style, and allows no other.
    for (const style of drawn.querySelectorAll('style')) style.remove()
    // Names of parts, for which there is no role: the chart has its own.
    for (const part of drawn.querySelectorAll('g')) part.removeAttribute('aria-label')
    return svgSchema.parse(drawn).outerHTML
  }
  const perQuestion = (questions: readonly QuestionStatistics[], name: string, x: object, marks: (rows: readonly Row[]) => Markish[]) => {
    const rows = questions.map((question, index) => ({ ...question, row: String(index + 1) }))
    const y = { type: 'band', domain: rows.map(({ row }) => row), label: null, tickSize: 0 } as const
    const frame = { height: rows.length * rowHeight + 50, marginLeft: 28, marginRight: 34, marginTop: 8, marginBottom: 40 }
    return draw(name, { ...frame, x, y, marks: [Plot.gridX({ ticks: 4 }), ...marks(rows)] })
  }
  return {
    histogram: (scores, maxScore, name) => {
      const step = [1, 2, 5, 10, 20, 50, 100].find((one) => maxScore / one <= 40) ?? 200
      const counts = countsOf(scores, maxScore, step)
      const half = step / 2
      const most = Math.max(...counts.map(({ learners }) => learners))
      return draw(name, {
        ...{ height: 220, marginLeft: 34, marginBottom: 40, marginTop: 30 },
        x: {
          ...{
            domain: [-half, (counts.length - 1) * step + half],
            label: step === 1 ? 'points, rounded' : `points, rounded to ${step}`,
            labelAnchor: 'center',
            labelArrow: 'none',
          },
          ...{ ticks: wholeSteps(maxScore, 14), tickFormat: 'd' },
        },
        y: { label: 'learners', ticks: wholeSteps(most, 6), tickFormat: 'd', grid: true },
        marks: [
          Plot.rectY(counts, {
            ...{ x1: ({ points }: Count) => points - half, x2: ({ points }: Count) => points + half, y: 'learners' },
            ...{ fill: 'var(--bar)', insetLeft: 1, insetRight: 1 },
          }),
          Plot.ruleY([0]),
        ],
      })
    },
    facilities: (questions, name) => {
      const x = {
        domain: [0, 1],
        percent: false,
        label: 'facility',
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: 4,
        tickFormat: '.0%',
      }
      return perQuestion(questions, name, x, (rows) => [
        Plot.barX(rows, { x: 'facility', y: 'row', fill: 'var(--bar)', insetTop: 2, insetBottom: 2 }),
        Plot.text(rows, { x: 'facility', y: 'row', text: (row: Row) => `${Math.round(row.facility * 100)}`, textAnchor: 'start', dx: 4 }),
        Plot.ruleX([0]),
      ])
    },
    discriminations: (questions, name) => {
      const x = { domain: [-1, 1], label: 'discrimination index', labelAnchor: 'center', labelArrow: 'none', ticks: 4 }
      return perQuestion(questions, name, x, (rows) => {
        const known = rows.filter(({ discriminationIndex }) => discriminationIndex !== undefined)
        const isBelow = ({ discriminationIndex = 0 }: Row) => discriminationIndex < 0
        const label = {
          y: 'row',
          x: 'discriminationIndex',
          text: ({ discriminationIndex = 0 }: Row) => discriminationIndex.toFixed(2).replace('-', '−'),
        }
        return [
          Plot.barX(known, {
            ...{ x: 'discriminationIndex', y: 'row', insetTop: 2, insetBottom: 2 },
            fill: (row: Row) => (isBelow(row) ? 'var(--below)' : 'var(--bar)'),
          }),
          Plot.text(
            known.filter((row) => !isBelow(row)),
            { ...label, textAnchor: 'start', dx: 4 },
          ),
          Plot.text(known.filter(isBelow), { ...label, textAnchor: 'end', dx: -4 }),
          Plot.ruleX([0]),
        ]
      })
    },
  }
}

type Row = QuestionStatistics & { readonly row: string }

interface Count {
  readonly points: number
  readonly learners: number
}

function countsOf(scores: readonly number[], maxScore: number, step: number): Count[] {
  const steps = Array.from({ length: Math.ceil(maxScore / step) + 1 }, (_, index) => index)
  return steps.map((one) => ({ points: one * step, learners: scores.filter((score) => Math.round(score / step) === one).length }))
}

/** Whole numbers from 0 on, so far apart that there are about as many as wanted. */
function wholeSteps(last: number, wanted: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => last / one <= wanted) ?? Math.ceil(last / wanted)
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step)
}
