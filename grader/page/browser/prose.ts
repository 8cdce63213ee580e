import { type Child, element } from './element.ts'

/** The text of a question with its `code` and **bold** as elements. */
export function prose(text: string): Child[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (/^`[^`]+`$/.test(part)) return element('code', {}, part.slice(1, -1))
    return /^\*\*[^*]+\*\*$/.test(part) ? element('strong', {}, part.slice(2, -2)) : part
  })
}
