import { block, element, type Markup } from '../markup.ts'

/** HTML in QTI 1.2: escaped as the text of an element. */
export function material(html: readonly Markup[]): Markup {
  const text = html.map(({ markup }) => markup).join('')
  return block('material', {}, element('mattext', { texttype: 'text/html' }, text))
}

/** Text that Canvas shows as it stands, in menus. */
export function plainMaterial(text: string): Markup {
  return block('material', {}, element('mattext', { texttype: 'text/plain' }, text))
}
