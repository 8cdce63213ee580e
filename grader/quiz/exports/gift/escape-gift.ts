import { legalText } from '../legal-text.ts'
import type { Markup } from '../markup.ts'

/** HTML in GIFT, in one line; what would look like a weight or a format at its beginning is written by its number. */
export function giftHtml(html: readonly Markup[]): string {
  const text = html.map(({ markup }) => markup).join('')
  const inline = text.replaceAll(/(<(?:ul|\/li|table|\/caption|\/?thead|\/?tbody|\/tr)>)\n/g, '$1').replaceAll('\n', '&#10;')
  return escapeMarks(inline.replace(/^[%[]/, (first) => `&#${first.charCodeAt(0)};`))
}

/** Plain text in GIFT, in one line; its own format in front of what would look like one. */
export function giftText(text: string): string {
  const inline = legalText(text).replaceAll(/\s+/g, ' ')
  return escapeMarks(/^\[(html|plain|markdown|moodle)\]/.test(inline) ? `[plain]${inline}` : inline)
}

/** Moodle uses such marks for escaped characters while it reads, and takes those in a text for its own. */
export const ownMarks = /&&\d{3};/

function escapeMarks(text: string): string {
  return text.replaceAll(/[\\~=#{}:]/g, '\\$&')
}
