import type { Course } from '../content/course.ts'
import type { ClassStatistics, PartStatistics } from '../scoring/class-statistics.ts'
import type { ExerciseResult, Results } from '../scoring/results.ts'
import { escapeHtml } from './escape-html.ts'
import { plainText } from './plain-text.ts'

const outcomes: Readonly<Record<ExerciseResult['outcome'], string>> = {
  graded: 'graded',
  missing: 'nothing handed in',
  unloadable: 'cannot be imported',
  'timed-out': 'timed out while it was imported',
  broken: 'the grader failed',
}

/** What a submission or the course says, as it may stand in a page. */
export function safe(text: string): string {
  return escapeHtml(plainText(text))
}

/** A table that can be wider than the screen, and can be reached by keyboard then. */
export function scrolling(label: string, table: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}">${table}</div>`
}

/** Learner × exercise: a colour for the share of the points, the points as text, and a word where there are none. */
export function heatMap({ submissions }: Results, { exercises }: ClassStatistics, course: Course): string {
  const title = (slug: string) => course.exercises.find((one) => one.slug === slug)?.title ?? slug
  const head = exercises.map(({ slug }) => `<th scope="col"><abbr title="${safe(title(slug))}">${safe(slug.slice(0, 2))}</abbr></th>`)
  const rows = submissions.map(({ id, score, maxScore, exercises: results }) => {
    const cells = exercises.map(({ slug }) => heatCell(results.find((one) => one.slug === slug)))
    return `<tr><th scope="row">${safe(id)}</th>${cells.join('')}<td data-value="${score}">${score} of ${maxScore}</td></tr>`
  })
  const table = `<table class="heat sortable"><caption>Points of each learner in each exercise</caption>
<thead><tr><th scope="col">learner</th>${head.join('')}<th scope="col">total</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`
  return scrolling('Heat map', table)
}

function heatCell(result: ExerciseResult | undefined): string {
  if (result === undefined) return '<td class="hx" data-value="-1">–</td>'
  const { outcome, score, maxScore } = result
  if (outcome !== 'graded') return `<td class="hx" data-value="-1"><abbr title="${outcomes[outcome]}">${outcome}</abbr></td>`
  const level = maxScore === 0 ? 0 : Math.min(4, Math.floor((score / maxScore) * 5))
  return `<td class="h${level}" data-value="${score}">${score}</td>`
}

/** A row per task or test: who could be run, the share, the discrimination. */
export function partsTable(caption: string, parts: readonly PartStatistics[], titleOf: (part: PartStatistics) => string): string {
  const rows = parts.map((part) => {
    const { slug, n, share, discrimination } = part
    const index =
      discrimination === undefined
        ? '<td data-value="">–</td>'
        : `<td data-value="${discrimination}"${discrimination < 0 ? ' class="below"' : ''}>${discrimination.toFixed(2).replace('-', '−')}</td>`
    return `<tr><th scope="row">${safe(slug.slice(0, 2))} ${safe(titleOf(part))}</th><td data-value="${n}">${n}</td><td data-value="${share}">${Math.round(share * 100)} %</td>${index}</tr>`
  })
  const table = `<table class="sortable"><caption>${escapeHtml(caption)}</caption>
<thead><tr><th scope="col">${parts[0]?.test === undefined ? 'task' : 'test'}</th><th scope="col">n</th><th scope="col">share</th><th scope="col"><abbr title="discrimination index">discr.</abbr></th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`
  return scrolling(caption, table)
}

export function outcomesList({ outcomes: counts }: ClassStatistics): string {
  return list(counts.map(({ outcome, count }) => `${count} ${outcomes[outcome]}`))
}

export function list(lines: readonly string[]): string {
  return `<ul class="plain">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
}
