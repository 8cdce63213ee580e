import { optionId } from '../../option-id.ts'

/** Canvas names answers by numbers: one for each text, which stays the same when others come or go. */
export function answerNumbers(texts: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set<number>()
  const numbers = texts.map((text): [string, string] => {
    // Seven digits of eight: Canvas keeps such numbers where 32 bits must do.
    let number = Number.parseInt(optionId(text).slice(0, 7), 16)
    while (number === 0 || used.has(number)) number += 1
    used.add(number)
    return [text, String(number)]
  })
  return new Map(numbers)
}
