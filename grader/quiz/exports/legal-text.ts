/** What XML 1.0 cannot hold in any form: most control characters, halves of characters, and two that are none. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The text with one kind of line end and without characters that no XML file can hold. */
export function legalText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(illegal, '�')
}

/** Whether any text in it, however deep, has a character that `legalText` replaces. */
export function holdsIllegalText(value: unknown): boolean {
  if (typeof value === 'string') return value.search(illegal) >= 0
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsIllegalText)
}

/** What to say of a question with such characters. */
export const illegalTextLoss = 'characters that no XML file can hold are written as �'
