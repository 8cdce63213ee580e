import { shortHash } from './short-hash.ts'

/** A short name for an option that stays the same when options are added, removed or put into another order. */
export function optionId(text: string): string {
  return shortHash(text.normalize('NFC').trim())
}
