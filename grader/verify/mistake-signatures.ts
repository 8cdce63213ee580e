import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import { signaturesFile } from '../content/paths.ts'
import type { Signatures } from '../content/signatures.ts'
import { failedTests } from '../scoring/resembled-mistake.ts'
import type { Proven } from './prove-suites.ts'

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

/** Kept signatures that are not what the mistakes fail now: an old one would name a mistake to the wrong learners. */
export function checkMistakeSignatures(course: Course, exercises: readonly Exercise[], proven: readonly Proven[]): Issue[] {
  return exercises.flatMap((exercise) => {
    const now = signaturesOf(exercise, proven)
    if (isDeepStrictEqual(now, exercise.signatures)) return []
    const message = `is out of date for ${changed(exercise.signatures, now).join(', ')}`
    const file = path.relative(course.root, signaturesFile(course, exercise)).replaceAll(path.sep, '/')
    return [{ code: 'signatures', file, path: '', message, fix: 'npm run verify -- --write' }]
  })
}

function changed(kept: Signatures, now: Signatures): string[] {
  const names = [kept, now].flatMap((all) =>
    Object.entries(all).flatMap(([task, mistakes]) => Object.keys(mistakes).map((what) => ({ task, what }))),
  )
  const differing = names.filter(({ task, what }) => !isDeepStrictEqual(kept[task]?.[what], now[task]?.[what]))
  return [...new Set(differing.map(({ task, what }) => `${task} > ${what}`))]
}

/** Writes what the mistakes fail now beside them. */
export async function writeSignatures(course: Course, exercises: readonly Exercise[], proven: readonly Proven[]): Promise<void> {
  for (const exercise of exercises) {
    await writeFile(signaturesFile(course, exercise), `${JSON.stringify(signaturesOf(exercise, proven), undefined, 2)}\n`)
  }
}
