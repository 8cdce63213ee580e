import type { Posed } from '../quiz/library.ts'
import type { ShownQuestion } from '../quiz/shown-question.ts'
import { renderProse, type Screen } from './prose.ts'

export interface Place {
  readonly number: number
  readonly total: number
}

/** What stands above the answer: where one is, the prompt, its code and its table. */
export function renderQuestion({ shown }: Pick<Posed, 'shown'>, { number, total }: Place, screen: Screen): string {
  const parts = [
    screen.paint('dim', `Question ${number} of ${total}`),
    renderProse(shown.prompt, screen),
    ...(shown.code === undefined ? [] : [indented(shown.code)]),
    ...(shown.table === undefined ? [] : [renderTable(shown.table, screen)]),
  ]
  return `\n${parts.join('\n\n')}\n`
}

/** Code keeps its lines: where it is wider than the screen, the terminal wraps it. */
function indented(code: string): string {
  return code
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
}

/** As columns where they fit, else a line per cell under the name of its row. */
function renderTable({ head, rows, source, asOf }: NonNullable<ShownQuestion['table']>, screen: Screen): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const fits = 2 + widths.reduce((sum, width) => sum + width + 2, 0) <= screen.columns
  const line = (cells: readonly string[]) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
  const lines = fits
    ? [screen.paint('bold', line(head)), ...rows.map(line)]
    : rows.flatMap(([name = '', ...cells]) => [
        renderProse(name, screen, '  '),
        ...cells.map((cell, column) => renderProse(`${head[column + 1] ?? ''}: ${cell}`, screen, '    ')),
      ])
  const from = source === undefined ? [] : [screen.paint('dim', renderProse(`Source: ${source}, as of ${asOf ?? 'no date'}`, screen, '  '))]
  return [...lines, ...from].join('\n')
}
