import { wrapAnsi } from 'fast-wrap-ansi'
import type { Paint } from '../reports/paint.ts'

/** Where text goes: how wide it may be, and how it is coloured. */
export interface Screen {
  readonly columns: number
  readonly paint: Paint
}

/** Longer lines are hard to read, however wide the terminal is. */
const widest = 80

/** The text wrapped to the screen, every line behind `indent`; `code` and **bold** of Markdown are kept or coloured. */
export function renderProse(text: string, { columns, paint }: Screen, indent = '', firstIndent = indent): string {
  const width = Math.max(20, Math.min(columns, widest) - indent.length)
  const marked = text
    .replace(/`([^`]+)`/g, (all) => paint('cyan', all))
    .replace(/\*\*([^*]+)\*\*/g, (_, word: string) => paint('bold', word))
  return wrapAnsi(marked, width, { trim: true })
    .split('\n')
    .map((line, index) => `${index === 0 ? firstIndent : indent}${line}`)
    .join('\n')
}
