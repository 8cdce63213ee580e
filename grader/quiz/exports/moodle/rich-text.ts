import { type Attributes, block, cdata, element, type Markup } from '../markup.ts'

/** An element of Moodle’s that holds HTML, and what follows it inside. */
export function richText(name: string, html: readonly Markup[], attributes: Attributes = {}, ...after: readonly Markup[]): Markup {
  return block(name, { ...attributes, format: 'html' }, element('text', {}, cdata(...html)), ...after)
}
