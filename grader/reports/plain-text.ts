/**
 * Text of a submission for a terminal: control characters, escape sequences and bidirectional marks become visible
 * escapes; line breaks become spaces unless they are wanted.
 */
export function plainText(text: string, keepLines = false): string {
  const visible = text.replace(unsafe, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return keepLines ? visible : visible.replaceAll('\n', ' ')
}

const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g
