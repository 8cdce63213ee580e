import path from 'node:path'
import type { ExerciseResult, TestReport } from '../../scoring/results.ts'
import { plainText } from '../plain-text.ts'

/** A file of the submission, and the line where that is known. */
export interface FailurePlace {
  /** Relative to the submission, with slashes. */
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** Where a test failed in the learner's own code: what a test knows of it is relative to the folder of the exercise's file. */
export function placeOfTest(result: ExerciseResult, place: TestReport['place']): FailurePlace {
  const graded = gradedFile(result)
  if (place === undefined) return { file: graded }
  const file = path.posix.join(path.posix.dirname(graded), plainText(place.file).replaceAll('\\', '/'))
  // Outside of the submission there is nothing to point at.
  return file.startsWith('..') ? { file: graded } : { file, line: place.line, column: place.column }
}

/** Where an exercise stopped being imported: at the place of its tests, or at that with which the compiler's message begins. */
export function placeOfExercise(result: ExerciseResult): FailurePlace {
  const [known] = result.tasks.flatMap(({ tests }) => tests.flatMap(({ place }) => place ?? []))
  const [, file, line, column] = /^([^:\n]+):(\d+):(\d+): /.exec(result.message ?? '') ?? []
  const told = file === undefined ? undefined : { file, line: Number(line), column: Number(column), text: '' }
  return placeOfTest(result, known ?? told)
}

/** In results of before the file was noted, it is where the course itself has it. */
function gradedFile({ slug, file }: ExerciseResult): string {
  return file ?? `exercises/${slug}/${slug.slice(3)}.ts`
}
