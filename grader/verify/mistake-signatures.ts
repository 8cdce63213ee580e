import { writeFile } from 'node:fs/promises'
import type { Course, Exercise } from '../content/course.ts'
import { signaturesFile } from '../content/paths.ts'
import type { Signatures } from '../content/signatures.ts'
import { failedTests } from '../scoring/resembled-mistake.ts'
import type { Proven } from './evidence.ts'

/** The seed with which learners are graded unless another is asked for: random inputs decide whether a mistake fails a property. */
export const signatureSeed = 1

/** The tests that each mistake of an exercise failed; without what could not be graded. */
export function signaturesOf(exercise: Exercise, proven: readonly Proven[]): Signatures {
  const signatures: Record<string, Record<string, string[]>> = {}
  for (const { trial, result } of proven) {
    if (trial.exercise.slug !== exercise.slug || trial.role.kind !== 'mistake' || result.outcome !== 'graded') continue
    const { task, what } = trial.role
    signatures[task] = { ...signatures[task], [what]: failedTests(result.tasks) }
  }
  return signatures
}

/** Writes what the mistakes fail now beside them. */
export async function writeSignatures(course: Course, exercises: readonly Exercise[], proven: readonly Proven[]): Promise<void> {
  for (const exercise of exercises) {
    await writeFile(signaturesFile(course, exercise), `${JSON.stringify(signaturesOf(exercise, proven), undefined, 2)}\n`)
  }
}
