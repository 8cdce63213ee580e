import type { ChangedPart, Comparison } from '../scoring/compare-results.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { plainText } from './plain-text.ts'

const mostTests = 10

/** Whose points went up or down, and by which tests, for a terminal or a log. */
export function renderComparison({ changed, unchanged, added, gone }: Comparison): string {
  const lines = changed.flatMap(({ id, before, after, parts }) => [
    `  ${plainText(id)}: ${step(before, after)}`,
    ...parts.flatMap((part) => describePart(part)),
  ])
  const up = changed.filter(({ before, after }) => after > before).length
  const down = changed.filter(({ before, after }) => after < before).length
  return [
    `compared with before: ${up} up, ${down} down, ${changed.length - up - down} changed with the same total, ${unchanged} unchanged`,
    ...lines,
    ...added.map((id) => `  new: ${plainText(id)}`),
    ...gone.map((id) => `  no longer there: ${plainText(id)}`),
  ].join('\n')
}

function describePart({ slug, before, after, outcomes, tests }: ChangedPart): string[] {
  const outcome = outcomes === undefined ? '' : `, ${outcomes.join(' → ')}`
  const told = tests.slice(0, mostTests).map((test) => {
    const words = `${test.before ?? 'not there'} → ${test.after ?? 'not there'}`
    return `      ${plainText(test.task)} > ${plainText(test.title)}: ${words}`
  })
  const more = tests.length > mostTests ? [`      and ${tests.length - mostTests} tests more`] : []
  return [`    ${slug}: ${step(before, after)}${outcome}`, ...told, ...more]
}

function step(before: number, after: number): string {
  const difference = roundPoints(after - before)
  const sign = difference > 0 ? '▲ up' : difference < 0 ? '▼ down' : 'same'
  return `${roundPoints(before)} → ${roundPoints(after)} (${sign}${difference === 0 ? '' : ` ${Math.abs(difference)}`})`
}
