import type { ClassStatistics, PartStatistics } from '../scoring/class-statistics.ts'
import type { ExerciseResult } from '../scoring/results.ts'
import { escapeHtml } from './escape-html.ts'
import { plainText } from './plain-text.ts'

export const outcomes: Readonly<Record<ExerciseResult['outcome'], string>> = {
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

export function outcomesList({ outcomes: counts, unreadable }: ClassStatistics): string {
  const archives = unreadable === 0 ? [] : [`${unreadable} ${unreadable === 1 ? 'archive' : 'archives'} that cannot be read`]
  const lines = counts.map(({ outcome, count }) => `${count} ${count === 1 ? 'exercise' : 'exercises'}: ${outcomes[outcome]}`)
  return list([...lines, ...archives])
}

export function list(lines: readonly string[]): string {
  return `<ul class="plain">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
}
