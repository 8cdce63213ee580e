import { type Child, element } from './element.ts'

/** The text of a question with its `code` and **bold** as elements. */
export function prose(text: string): Child[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (/^`[^`]+`$/.test(part)) return element('code', {}, part.slice(1, -1))
    return /^\*\*[^*]+\*\*$/.test(part) ? element('strong', {}, part.slice(2, -2)) : part
  })
}

/** The same text for a place that takes no elements, such as a label that is only heard. */
export function plainProse(text: string): string {
  return text.replaceAll(/`([^`]+)`|\*\*([^*]+)\*\*/g, '$1$2')
}
