import type { Course } from '../content/course.ts'
import type { GradeItem } from '../gradebook/grade-of.ts'
import type { Gradebook, GradebookRow } from '../gradebook/gradebook.ts'
import type { Results, SubmissionResult } from '../scoring/results.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { outcomes, safe, scrolling } from './class-tables.ts'

/**
 * Learner × what counts, in the points of the policy: a colour for the share of them, the points as text, and a word where there are
 * none. Everybody on the roster has a row, and so has each submission of nobody on it.
 */
export function learnersTable({ rows, strangers }: Gradebook, course: Course, { quizStatistics }: Pick<Results, 'quizStatistics'>): string {
  const [first] = [...rows, ...strangers]
  if (first === undefined) return '<p>Nobody has handed anything in.</p>'
  const titles = new Map([...course.exercises, ...quizStatistics].map(({ slug, title }) => [slug, title]))
  const heads = first.grade.items.map((item) => {
    const name = `<abbr title="${safe(titles.get(item.slug) ?? item.slug)}">${shortName(item)}</abbr>`
    return `<th scope="col">${name}<br>of ${roundPoints(item.maxScore)}</th>`
  })
  const lines = [...rows.map((row) => line(row, false)), ...strangers.map((row) => line(row, true))]
  const table = `<table class="heat sortable"><caption>Points of each learner by the policy</caption>
<thead><tr><th scope="col">learner</th><th scope="col">total<br>of ${first.grade.maxScore}</th>${heads.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table>`
  return scrolling('Points of each learner', table)
}

/** `01` for an exercise, `quiz 10` or `quiz final` for a quiz: their numbers are not of one kind. */
function shortName({ slug, kind }: GradeItem): string {
  const [number = slug] = slug.split('-')
  return safe(kind === 'quiz' ? `quiz ${number}` : number)
}

function line({ learner: { id, name }, submission, grade }: GradebookRow, isStranger: boolean): string {
  const known = [id, ...(submission === undefined || submission.id === id ? [] : [submission.id])]
  const others = [...(name === '' || name === id ? known.slice(1) : known), ...(isStranger ? ['not on the roster'] : [])]
  const below = others.length === 0 ? '' : `<br><span class="soft">${others.map(safe).join(', ')}</span>`
  const head = `<th scope="row">${safe(name === '' ? id : name)}${below}</th>`
  const cells = grade.items.map((item) => cell(item, submission)).join('')
  if (submission === undefined) return `<tr>${head}<td class="hx" data-value="-1">none</td>${cells}</tr>`
  const late = grade.isLate ? '<br><strong>late</strong>' : ''
  return `<tr>${head}<td data-value="${grade.score}">${grade.score}${late}</td>${cells}</tr>`
}

function cell({ slug, kind, score, maxScore, isHandedIn }: GradeItem, submission: SubmissionResult | undefined): string {
  if (submission === undefined) return word('–', 'no submission')
  if (submission.isUnreadable === true) return word('archive', 'the archive cannot be read')
  if (kind === 'quiz') {
    const isUnreadable = submission.quizzes.some((one) => one.slug === slug && one.outcome === 'unreadable')
    if (isUnreadable) return word('unreadable', 'the answers cannot be marked')
    return isHandedIn ? points(score, maxScore) : word('missing', outcomes.missing)
  }
  const result = submission.exercises.find((one) => one.slug === slug)
  if (result === undefined) return word('–', 'not graded in this run')
  return result.outcome === 'graded' ? points(score, maxScore) : word(result.outcome, outcomes[result.outcome])
}

function word(text: string, meaning: string): string {
  return `<td class="hx" data-value="-1"><abbr title="${meaning}">${text}</abbr></td>`
}

function points(score: number, maxScore: number): string {
  const level = maxScore === 0 ? 'x' : Math.min(4, Math.floor((score / maxScore) * 5))
  return `<td class="h${level}" data-value="${score}">${roundPoints(score)}</td>`
}
