import { z } from 'zod'
import type { ExerciseDeclaration, TaskId } from './exercise.ts'

/** One change to the reference's text: what stands there, exactly once, and what a learner wrote instead. */
export type Edit = readonly [from: string, to: string]

/** Task id to the name of a mistake to its edits. */
export type Mistakes = Readonly<Record<string, Readonly<Record<string, readonly Edit[]>>>>

/** What `test/hidden/<NN-slug>/mistakes.ts` exports by default. */
export const mistakesSchema = z.record(
  z.string(),
  z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.array(z.tuple([z.string().min(1), z.string()])).min(1)),
)

/**
 * Declares the mistakes that learners make, as edits to the reference, by the task that each one must lose. A mistake's name
 * says what it gets wrong and completes the task's id: `delivers-in-order` > `delivers-the-last-first`.
 */
export function defineMistakes<const Declaration extends ExerciseDeclaration>(
  _exercise: Declaration,
  mistakes: Readonly<Record<TaskId<Declaration>, Readonly<Record<string, readonly Edit[]>>>>,
): Mistakes {
  return mistakes
}

/** The reference with the edits made. Throws a RangeError that quotes an edit whose text is not there exactly once. */
export function applyEdits(reference: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const places = text.split(from).length - 1
    if (places !== 1) throw new RangeError(`expected to find this text once, found it ${places} times: ${JSON.stringify(from)}`)
    return text.replace(from, () => to)
  }, reference)
}
