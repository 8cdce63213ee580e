import { answersLimits } from '../content/limits.ts'
import { printable } from '../content/printable.ts'
import { firstBadByte } from '../sandbox/first-bad-byte.ts'
import { readSource } from '../sandbox/read-source.ts'

/** What a file of answers holds, whatever that is, or why it cannot be read, to follow its name. */
export type AnswersRead = { readonly value: unknown } | { readonly problem: string }

/** Reads a learner's JSON: a regular file of bounded size and depth, in UTF-8, in which no name stands for a prototype. */
export async function readAnswers(file: string): Promise<AnswersRead> {
  const read = await readSource(file, answersLimits.fileBytes)
  if ('refusal' in read) return { problem: read.refusal }
  const bad = firstBadByte(read.bytes)
  if (bad !== undefined)
    return { problem: `is not UTF-8 (byte 0x${bad.value.toString(16)} in line ${bad.line}, column ${bad.column}): save it as UTF-8` }
  try {
    // Some editors begin a file with a mark that JSON does not know.
    const value: unknown = JSON.parse(read.bytes.toString('utf8').replace(/^\ufeff/, ''))
    const fault = faultOf(value, 1)
    return fault === undefined ? { value } : { problem: fault }
  } catch (error) {
    return {
      problem: `is not JSON (${printable(error instanceof Error ? error.message : String(error))}): hand in the file as it was saved`,
    }
  }
}

function faultOf(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > answersLimits.depth) return `is nested deeper than ${answersLimits.depth} levels: hand in the file as it was saved`
  if (Object.hasOwn(value, '__proto__')) return 'holds the name "__proto__", which no question has: hand in the file as it was saved'
  for (const part of Object.values(value)) {
    const fault = faultOf(part, depth + 1)
    if (fault !== undefined) return fault
  }
  return undefined
}
