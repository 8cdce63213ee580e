/** A name from outside, for a message: what cannot be seen, or changes how the rest is seen, becomes an escape; a long name is cut. */
export function printable(name: string, maxUnits = 200): string {
  const cut = name.length > maxUnits ? `${name.slice(0, maxUnits)}…` : name
  return cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
