import { plainText } from './plain-text.ts'

/** Inside a fence nothing is Markdown. */
export function fenced(text: string): string[] {
  const visible = plainText(text, true)
  const fence = backticksAround(visible, 3)
  return [`${fence}text`, ...visible.split('\n'), fence]
}

/** Inside a code span nothing is Markdown, not even an address that would become a link. */
export function codeSpan(text: string): string {
  const visible = plainText(text)
  const ticks = backticksAround(visible, 1)
  const space = /^`|`$/.test(visible) ? ' ' : ''
  return `${ticks}${space}${visible}${space}${ticks}`
}

/** More than any run of them inside. */
function backticksAround(text: string, atLeast: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  return '`'.repeat(Math.max(atLeast, longest + 1))
}

/** Text between Markdown: what could begin a link, an image, HTML, emphasis, code or a table cell is escaped. */
export function escapeMarkdown(text: string): string {
  return plainText(text).replace(/[\\`*_[\]<>&|~]/g, (unit) => (/[<>&]/.test(unit) ? `&#${unit.charCodeAt(0)};` : `\\${unit}`))
}

/** Text of the course in which `code` and **bold** mean what they say, and nothing else is Markdown. */
export function prose(text: string): string {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/)
  return parts.map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : marked(part))).join('')
}

function marked(part: string): string {
  return part.startsWith('`') ? codeSpan(part.slice(1, -1)) : `**${escapeMarkdown(part.slice(2, -2))}**`
}
