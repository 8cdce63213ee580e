import type { Course } from '../content/course.ts'
import { promises } from '../sandbox/promises.ts'
import type { ExerciseResult, Results } from '../scoring/results.ts'
import { plainText } from './plain-text.ts'
import { quizScores } from './quiz-scores.ts'
import { worstTask } from './worst-task.ts'

/** What stands in a cell instead of points, and what it means. */
const marks: Record<Exclude<ExerciseResult['outcome'], 'graded'>, readonly [mark: string, meaning: string]> = {
  missing: ['-', 'nothing handed in'],
  unloadable: ['load', 'cannot be imported'],
  'timed-out': ['time', 'timed out while it was imported'],
  broken: ['BROKEN', 'the grader failed'],
}

/** With more columns than this, cells hold whole points, so that a row fits a terminal. */
const maxExactColumns = 8

/** Learner × exercise with totals, then what each column is and the task that cost the class most. `late` are ids of submissions. */
export function renderScoreboard(course: Course, results: Results, late: ReadonlySet<string> = new Set()): string {
  const columns = results.submissions[0]?.exercises ?? []
  const isRounded = columns.length > maxExactColumns
  const quizzes = quizScores(results)
  const header = [
    'submission',
    ...columns.map((exercise) => exercise.slug.slice(0, 2)),
    'total',
    'of',
    ...(late.size === 0 ? [] : ['']),
    ...quizzes.header,
  ]
  const cell = ({ outcome, score }: ExerciseResult) =>
    outcome === 'graded' ? String(isRounded ? Math.round(score) : score) : marks[outcome][0]
  const rows = results.submissions.map((submission, row) => [
    plainText(submission.id).slice(0, 40),
    ...submission.exercises.map(cell),
    String(submission.score),
    String(submission.maxScore),
    ...(late.size === 0 ? [] : [late.has(submission.id) ? 'late' : '']),
    ...(quizzes.cells[row] ?? []),
  ])
  const outcomes = new Set(results.submissions.flatMap((submission) => submission.exercises.map((exercise) => exercise.outcome)))
  const notes = [
    ...(isRounded ? ['points of an exercise are rounded here; results.json has them exactly'] : []),
    ...[...outcomes].flatMap((outcome) => (outcome === 'graded' ? [] : [marks[outcome].join(': ')])),
    ...(late.size === 0 ? [] : ['late: handed in late; the points here are those before any late rule']),
    ...quizzes.notes,
  ].map((note) => `  ${note}`)
  const legend = columns.map(({ slug, maxScore }) => {
    const title = course.exercises.find((exercise) => exercise.slug === slug)?.title ?? slug
    return `  ${slug.slice(0, 2)}  ${title} (${maxScore} points)`
  })
  const worst = worstTask(results)
  const last = worst === undefined ? [] : [`  worst task: ${worst.slug} ${worst.id}, ${Math.round(worst.share * 100)} % of its points`]
  const refused = results.refused.map(({ path, message }) => `  not graded: ${plainText(path)}: ${plainText(message)}`)
  const strays = results.submissions.flatMap(({ id, strayAnswers = [] }) =>
    strayAnswers.map((message) => `  not used: ${plainText(id)}: ${plainText(message)}`),
  )
  const isolation = `  isolation: ${results.isolation} (${promises[results.isolation]})`
  return [...table([header, ...rows]), ...notes, '', ...legend, ...last, ...quizzes.legend, ...refused, ...strays, isolation].join('\n')
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
