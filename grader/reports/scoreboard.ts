import type { Course } from '../content/course.ts'
import { promises } from '../sandbox/promises.ts'
import type { ExerciseResult, Results, SubmissionResult } from '../scoring/results.ts'
import { plainText } from './plain-text.ts'
import { quizScores } from './quiz-scores.ts'
import { worstTask } from './worst-task.ts'

/** What stands in a cell instead of points, and what it means. */
const marks: Record<Exclude<ExerciseResult['outcome'], 'graded'> | 'archive', readonly [mark: string, meaning: string]> = {
  missing: ['-', 'nothing handed in'],
  unloadable: ['load', 'cannot be imported'],
  archive: ['arch', 'the archive cannot be read'],
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
  const cell = (submission: SubmissionResult) => (exercise: ExerciseResult) => {
    const mark = markOf(submission, exercise)
    return mark === undefined ? String(isRounded ? Math.round(exercise.score) : exercise.score) : marks[mark][0]
  }
  const rows = results.submissions.map((submission, row) => [
    plainText(submission.id).slice(0, 40),
    ...submission.exercises.map(cell(submission)),
    String(submission.score),
    String(submission.maxScore),
    ...(late.size === 0 ? [] : [late.has(submission.id) ? 'late' : '']),
    ...(quizzes.cells[row] ?? []),
  ])
  const seen = new Set(results.submissions.flatMap((submission) => submission.exercises.flatMap((one) => markOf(submission, one) ?? [])))
  const notes = [
    ...(isRounded ? ['points of an exercise are rounded here; results.json has them exactly'] : []),
    ...[...seen].map((mark) => marks[mark].join(': ')),
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

function markOf({ isUnreadable }: SubmissionResult, { outcome }: ExerciseResult): keyof typeof marks | undefined {
  if (outcome === 'unloadable' && isUnreadable === true) return 'archive'
  return outcome === 'graded' ? undefined : outcome
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
