import { text as asText, element, type Markup } from './markup.ts'

/** Prose of a question as HTML: `code`, **bold**, and lines; nothing else of Markdown. */
export function proseMarkup(text: string): Markup[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).flatMap((part, index) => {
    if (index % 2 === 0) return linesOf(part)
    return part.startsWith('`') ? [element('code', {}, part.slice(1, -1))] : [element('strong', {}, ...proseMarkup(part.slice(2, -2)))]
  })
}

export function paragraph(text: string): Markup {
  return element('p', {}, ...proseMarkup(text))
}

/** Text that a program prints: nothing in it is marked up. */
export function literalMarkup(text: string): Markup {
  return text.includes('\n') ? element('pre', {}, element('code', {}, text)) : element('code', {}, text)
}

function linesOf(text: string): Markup[] {
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    const plain = line === '' ? [] : [asText(line)]
    return index === 0 ? plain : [element('br', {}), ...plain]
  })
}
