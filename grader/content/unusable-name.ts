/** Bytes of one name: what every file system in use can hold. */
const maxNameBytes = 255

const rules: readonly (readonly [pattern: RegExp, reason: (found: string) => string])[] = [
  [/^$/, () => 'is empty'],
  [/[\ufffd\p{Cs}]/u, () => 'is not valid UTF-8'],
  [/\p{Cc}/u, (found) => `holds the control character ${codePoint(found)}`],
  [/[\p{Cf}\p{Zl}\p{Zp}]/u, (found) => `holds ${codePoint(found)}, which cannot be seen`],
  [/[<>:"|?*\\/]/, (found) => `holds the character ${found}`],
  [/[.\s]$/u, () => 'ends in a dot or a space'],
  [/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i, () => 'is reserved on Windows'],
]

/** Why a file or folder of this name cannot be used on every system alike, to follow the name; undefined when it can. */
export function unusableName(name: string): string | undefined {
  for (const [pattern, reason] of rules) {
    const [found] = pattern.exec(name) ?? []
    if (found !== undefined) return reason(found)
  }
  const bytes = Buffer.byteLength(name)
  return bytes > maxNameBytes ? `has ${bytes} bytes, at most ${maxNameBytes} are possible` : undefined
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
