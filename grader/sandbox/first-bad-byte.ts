import { isUtf8 } from 'node:buffer'

export interface BadByte {
  /** From 1, as editors count. */
  readonly line: number
  readonly column: number
  readonly value: number
}

const replacement = Buffer.from('\ufffd')

/** Where bytes stop being UTF-8; undefined when they are UTF-8 to the end. */
export function firstBadByte(bytes: Buffer): BadByte | undefined {
  if (isUtf8(bytes)) return undefined
  let [offset, line, column] = [0, 1, 1]
  for (const character of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    // A replacement that stands in the file itself is no fault.
    const isFault = character === '\ufffd' && !bytes.subarray(offset, offset + replacement.length).equals(replacement)
    if (isFault) return { line, column, value: bytes[offset] ?? 0 }
    offset += Buffer.byteLength(character)
    column += 1
    if (character === '\n') [line, column] = [line + 1, 1]
  }
  return undefined
}
