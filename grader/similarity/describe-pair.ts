import type { Pair } from '@dodona/dolos-core'
import type { SimilarPair } from '../scoring/similarity.ts'
import { type Document, linesOf } from './document.ts'
import { coveredTokens } from './measure.ts'

const mostFragments = 3

/** Tokens of a document, both ends included. */
interface Stretch {
  readonly start: number
  readonly stop: number
}

/** What two documents share: how long the longest passage is, how much it is together, and where to look. */
export function describePair(
  pair: Pair,
  left: Document,
  right: Document,
): Pick<SimilarPair, 'longestTokens' | 'sharedTokens' | 'fragments'> {
  const passages = pair.buildFragments().flatMap(({ pairs }) => {
    const [first, last] = [pairs[0], pairs.at(-1)]
    if (first === undefined || last === undefined) return []
    const stretches = {
      left: { start: first.left.start, stop: last.left.stop },
      right: { start: first.right.start, stop: last.right.stop },
    }
    return [{ ...stretches, tokens: Math.min(lengthOf(stretches.left), lengthOf(stretches.right)) }]
  })
  const longest = passages.toSorted(
    (one, other) => other.tokens - one.tokens || one.left.start - other.left.start || one.right.start - other.right.start,
  )
  return {
    longestTokens: longest[0]?.tokens ?? 0,
    sharedTokens: Math.min(coveredTokens(passages.map((one) => one.left)), coveredTokens(passages.map((one) => one.right))),
    fragments: apart(longest).map((one) => ({
      tokens: one.tokens,
      left: linesOf(left, one.left.start, one.left.stop),
      right: linesOf(right, one.right.start, one.right.stop),
    })),
  }
}

/** What lies within a longer passage, as repetitions do, shows nothing new. */
function apart<Passage extends { readonly left: Stretch; readonly right: Stretch }>(longest: readonly Passage[]): Passage[] {
  const kept: Passage[] = []
  for (const one of longest)
    if (!kept.some((other) => meet(one.left, other.left) || meet(one.right, other.right)) && kept.length < mostFragments) kept.push(one)
  return kept
}

function meet(one: Stretch, other: Stretch): boolean {
  return one.start <= other.stop && other.start <= one.stop
}

function lengthOf({ start, stop }: Stretch): number {
  return stop - start + 1
}
