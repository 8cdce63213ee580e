import { type FileEntry, FingerprintIndex, type SharedFingerprint } from '@dodona/dolos-core'
import { similarityLimits } from '../content/limits.ts'
import type { Document } from './document.ts'

/** The defaults of dolos-lib (options.ts): tokens of a fingerprint, and fingerprints of which at least one is kept. */
export const fingerprintTokens = 23
export const fingerprintWindow = 17

export function newIndex(): FingerprintIndex {
  return new FingerprintIndex(fingerprintTokens, fingerprintWindow)
}

/** Why a document cannot be compared, before it meets any other; undefined when it can. What it costs others is bounded here. */
export function whyNotComparable({ file }: Document): string | undefined {
  const { fingerprints, repeats } = similarityLimits
  const alone = newIndex()
  try {
    alone.addFiles([file])
  } catch {
    // Dolos insists that tokens stand in the order of their places, which not every broken tree does.
    return 'its syntax is too broken to be put in order'
  }
  const counts = alone.sharedFingerprints().map((one) => one.occurrencesOf(file).length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total > fingerprints) return `it has ${total} fingerprints, at most ${fingerprints} are compared`
  if (counts.reduce((sum, count) => sum + count * count, 0) > repeats) return 'it says the same thing hundreds of times'
  return undefined
}

/** What a document has beyond the stub. */
export interface Beyond {
  readonly counts: ReadonlyMap<SharedFingerprint, number>
  readonly total: number
  readonly tokens: number
}

/** `entry` is that of an index to which the stub was added as the file to ignore. */
export function beyondStub({ file, shared, ignored }: FileEntry): Beyond {
  const counts = new Map([...shared].map((one) => [one, one.occurrencesOf(file).length]))
  const given = [...ignored].flatMap((one) => one.occurrencesOf(file)).map(({ side }) => side)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return { counts, total, tokens: file.tokens.length - coveredTokens(given) }
}

/** How many tokens lie in any of the stretches, both ends included. */
export function coveredTokens(stretches: readonly { readonly start: number; readonly stop: number }[]): number {
  let covered = 0
  let end = -1
  for (const { start, stop } of stretches.toSorted((left, right) => left.start - right.start)) {
    covered += Math.max(0, stop - Math.max(end, start - 1))
    end = Math.max(end, stop)
  }
  return covered
}
