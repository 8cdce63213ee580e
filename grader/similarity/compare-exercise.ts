import { type ExerciseSimilarity, similarityBounds } from '../scoring/similarity.ts'
import { describePair } from './describe-pair.ts'
import type { Document } from './document.ts'
import { type Beyond, beyondStub, fingerprintTokens, newIndex, whyNotComparable } from './measure.ts'

/** Of one exercise of one submission: what was handed in, or why it cannot be read. */
export interface HandedIn {
  readonly id: string
  readonly document: Document | { readonly problem: string }
}

interface Compared extends Beyond {
  readonly id: string
  readonly document: Document
}

/** Compares each submission with each other, without what the stub gave to all. The order of the submissions does not matter. */
export function compareExercise(slug: string, stub: Document, submissions: readonly HandedIn[]): ExerciseSimilarity {
  const leftOut: { id: string; reason: string }[] = []
  const usable: { id: string; document: Document }[] = []
  for (const { id, document } of submissions.toSorted(byId)) {
    const reason = 'problem' in document ? document.problem : whyNotComparable(document)
    if (reason !== undefined) leftOut.push({ id, reason })
    else if (!('problem' in document)) usable.push({ id, document })
  }
  const index = newIndex()
  index.addFiles(usable.map(({ document }) => document.file))
  index.addIgnoredFile(stub.file)
  const entries = new Map(index.entries().map((entry) => [entry.file, entry]))
  const compared: Compared[] = []
  for (const { id, document } of usable) {
    const entry = entries.get(document.file)
    if (entry === undefined) continue
    const beyond = beyondStub(entry)
    if (beyond.total > 0 && beyond.tokens >= fingerprintTokens) compared.push({ id, document, ...beyond })
    else leftOut.push({ id, reason: `too short to compare: fewer than ${fingerprintTokens} tokens beyond the stub` })
  }
  const pairs = allPairs(compared)
  const alike = pairs.filter(({ similarity }) => similarity >= similarityBounds.listedFrom).toSorted(byLikeness)
  const usual = usualSimilarity(compared, pairs)
  return {
    ...{ slug, compared: compared.length, leftOut: leftOut.toSorted(byId) },
    ...(usual === undefined ? {} : { usual }),
    alike: alike.length,
    pairs: alike.slice(0, similarityBounds.mostListed).map(({ left, right, similarity }) => {
      const pair = index.getPair(left.document.file, right.document.file)
      return { left: left.id, right: right.id, similarity, ...describePair(pair, left.document, right.document) }
    }),
  }
}

interface Likeness {
  readonly left: Compared
  readonly right: Compared
  readonly similarity: number
}

function allPairs(compared: readonly Compared[]): Likeness[] {
  return compared.flatMap((left, index) =>
    compared.slice(index + 1).map((right) => ({ left, right, similarity: similarityOf(left, right) })),
  )
}

/**
 * The measure of dolos: fingerprints that stand in both, as a share of all. Not taken from its Pair, which takes what the left file shares
 * with the stub off the right one, too (1.2.1), so that it depends on their order.
 */
function similarityOf(left: Compared, right: Compared): number {
  const [small, large] = left.counts.size < right.counts.size ? [left, right] : [right, left]
  let shared = 0
  for (const [fingerprint, count] of small.counts) {
    const other = large.counts.get(fingerprint)
    if (other !== undefined) shared += count + other
  }
  return Math.round((shared / (left.total + right.total)) * 1_000) / 1_000
}

/** The median of the highest similarity of each. */
function usualSimilarity(compared: readonly Compared[], pairs: readonly Likeness[]): number | undefined {
  const highest = new Map(compared.map((one) => [one, 0]))
  for (const { left, right, similarity } of pairs)
    for (const one of [left, right]) highest.set(one, Math.max(highest.get(one) ?? 0, similarity))
  const sorted = [...highest.values()].sort((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined || sorted.length < 2) return undefined
  return Math.round(((low + high) / 2) * 1_000) / 1_000
}

function byLikeness(one: Likeness, other: Likeness): number {
  return other.similarity - one.similarity || byId(one.left, other.left) || byId(one.right, other.right)
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id === right.id ? 0 : left.id < right.id ? -1 : 1
}
