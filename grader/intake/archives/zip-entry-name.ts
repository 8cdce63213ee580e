import { isUtf8 } from 'node:buffer'
import { type Entry, getFileNameLowLevel } from 'yauzl'

/** The general purpose bit that says so. */
const saysUtf8 = 0x800

/**
 * The name of an entry that was read without decoding: what its Unicode field says; else UTF-8, which macOS and Info-ZIP write
 * without saying so; what is no UTF-8 has the code page of the old days.
 */
export function zipEntryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | saysUtf8 : generalPurposeBitFlag
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, true)
}
