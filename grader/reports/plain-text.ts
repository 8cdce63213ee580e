/**
 * Text of a submission for a terminal or a log: control characters, escape sequences and bidirectional marks become visible
 * escapes, and so does what a CI would take for a command of the job (`::error::` at the start of a line, `##[error]` and
 * `##vso[…]` anywhere). Line breaks become spaces unless they are wanted.
 */
export function plainText(text: string, keepLines = false): string {
  const visible = text.replace(unsafe, escaped)
  const lines = keepLines ? visible : visible.replaceAll('\n', ' ')
  return lines.replace(/^\s*::/gm, (start) => `${start.slice(0, -2)}\\u003a:`).replace(/##(?=\w*\[)/g, '#\\u0023')
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
