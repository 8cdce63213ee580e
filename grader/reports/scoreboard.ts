import type { Course } from '../content/course.ts'
import type { ExerciseResult, Results } from '../scoring/results.ts'
import { plainText } from './plain-text.ts'
import { worstTask } from './worst-task.ts'

const marks: Record<ExerciseResult['outcome'], string> = {
  graded: '',
  missing: 'missing',
  unloadable: 'no load',
  'timed-out': 'timeout',
  broken: 'BROKEN',
}

/** Learner × exercise with totals, then what each column is and the task that cost the class most. */
export function renderScoreboard(course: Course, results: Results): string {
  const columns = results.submissions[0]?.exercises ?? []
  const header = ['submission', ...columns.map((exercise) => exercise.slug.slice(0, 2)), 'total', 'of']
  const rows = results.submissions.map((submission) => [
    plainText(submission.id).slice(0, 40),
    ...submission.exercises.map((exercise) => marks[exercise.outcome] || String(exercise.score)),
    String(submission.score),
    String(submission.maxScore),
  ])
  const legend = columns.map(({ slug, maxScore }) => {
    const title = course.exercises.find((exercise) => exercise.slug === slug)?.title ?? slug
    return `  ${slug.slice(0, 2)}  ${title} (${maxScore} points)`
  })
  const worst = worstTask(results)
  const last = worst === undefined ? [] : [`  worst task: ${worst.slug} ${worst.id}, ${Math.round(worst.share * 100)} % of its points`]
  const refused = results.refused.map(({ path, message }) => `  not graded: ${plainText(path)}: ${plainText(message)}`)
  return [...table([header, ...rows]), '', ...legend, ...last, ...refused].join('\n')
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
