import { createHash } from 'node:crypto'

/** A short name for an option that stays the same when options are added, removed or put into another order. */
export function optionId(text: string): string {
  return createHash('sha256').update(text.normalize('NFC').trim()).digest('hex').slice(0, 8)
}
