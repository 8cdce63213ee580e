/** Moodle’s own marking, after its question types: what both Moodle XML and GIFT become there. */
import type { Given } from '../given.ts'

export interface MoodleAnswer {
  readonly text: string
  /** In per cent. */
  readonly fraction: number
  readonly tolerance?: number
}

/** `multichoice`: one answer’s fraction, or the sum of all that were picked, from 0 to 1. */
export function markPicks(answers: readonly MoodleAnswer[], single: boolean, given: Given): number {
  if (given.way !== 'chosen') throw new Error(`expected choices, got ${given.way}`)
  const picked = given.texts.map((text) => {
    const answer = answers.find((one) => one.text === text)
    if (answer === undefined) throw new Error(`no answer reads ${JSON.stringify(text)}: ${JSON.stringify(answers)}`)
    return answer.fraction / 100
  })
  if (single) return picked[0] ?? 0
  return Math.min(
    1,
    Math.max(
      0,
      picked.reduce((sum, one) => sum + one, 0),
    ),
  )
}

/** `shortanswer`: the first answer that fits, whatever its case; a star stands for any text. */
export function markText(answers: readonly MoodleAnswer[], given: Given): number {
  const text = typed(given).normalize('NFC').trim()
  const fits = (pattern: string) => {
    const parts = pattern.normalize('NFC').split(/(?<!\\)\*+/)
    const source = parts.map((part) => RegExp.escape(part.replaceAll('\\*', '*'))).join('.*')
    return new RegExp(`^${source}$`, 'iu').test(text)
  }
  return (answers.find((one) => fits(one.text))?.fraction ?? 0) / 100
}

/** `numerical`: the first answer within its tolerance; what stands behind the number is a unit, and costs nothing. */
export function markNumber(answers: readonly MoodleAnswer[], given: Given): number {
  const bare = typed(given).replaceAll(' ', '')
  const commas = bare.split(',').length - 1
  // English: a comma between thousands, a point before decimals.
  const plain = bare.includes('.') || commas > 1 ? bare.replaceAll(',', '') : bare.replace(',', '')
  const [number] = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/i.exec(plain) ?? []
  if (number === undefined) return 0
  const right = answers.find(({ text, tolerance = 0 }) => {
    const value = Number(text)
    return Math.abs(Number(number) - value) <= tolerance + 1e-14 * Math.max(1, Math.abs(value))
  })
  return (right?.fraction ?? 0) / 100
}

/** `match`: the share of left sides with their right side. */
export function markPairs(pairs: readonly { readonly left: string; readonly right: string }[], given: Given): number {
  if (given.way !== 'paired') throw new Error(`expected pairs, got ${given.way}`)
  const chosen = new Map([...given.pairs].map(([left, right]) => [left, inLine(right)]))
  const stems = pairs.filter(({ left }) => left !== '')
  const offered = new Set(pairs.map(({ right }) => inLine(right)))
  for (const [left, right] of chosen) {
    if (!offered.has(right) || !stems.some((stem) => stem.left === left)) throw new Error(`${JSON.stringify([left, right])} is not offered`)
  }
  return stems.filter(({ left, right }) => chosen.get(left) === inLine(right)).length / stems.length
}

/** Right sides are plain text in a menu, where a line end is a space. */
const inLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** `ordering` by RELATIVE_NEXT_EXCLUDE_LAST: the share of items, the last one left out, that the right one follows. */
export function markOrder(items: readonly string[], given: Given): number {
  if (given.way !== 'ordered') throw new Error(`expected an order, got ${given.way}`)
  if (!given.texts.every((text) => items.includes(text))) throw new Error(`${JSON.stringify(given.texts)} are not the items`)
  const next = (all: readonly string[]) => new Map(all.slice(0, -1).map((text, index) => [text, all[index + 1]]))
  const followers = next(given.texts)
  return [...next(items)].filter(([text, follower]) => followers.get(text) === follower).length / (items.length - 1)
}

function typed(given: Given): string {
  if (given.way !== 'typed') throw new Error(`expected a text, got ${given.way}`)
  return given.text
}

export function markTruth(isTrue: boolean, given: Given): number {
  if (given.way !== 'truth') throw new Error(`expected true or false, got ${given.way}`)
  return given.isTrue === isTrue ? 1 : 0
}
