/** A text as Moodle compares it, in one line: a star stands for any text there, unless it is escaped. */
export function textPattern(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('*', '\\*')
}
