import { z } from 'zod'
import { limitsSchema } from './limits.ts'
import { sectionSchema } from './section.ts'

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected kebab-case, such as lists-every-page')

const taskSchema = z.strictObject({
  /** A sentence about behaviour in kebab-case; test titles complete it. */
  id: kebab,
  title: z.string().min(3).max(80),
  points: z.int().min(1).max(20),
  /** Shown when the task is not yet complete; helps without telling. */
  hint: z.string().min(10).max(300),
  /** Tasks of the same exercise that must not have failed for this one to count. */
  requires: z.array(kebab).default([]),
  /** Points only when every test passed: for tasks where a constant answer would collect a share. */
  allOrNothing: z.boolean().default(false),
})

/** What `exercises/<NN-slug>/exercise.ts` declares; slug, order and totals are derived from it. */
export const exerciseSchema = z.strictObject({
  title: z.string().min(3).max(60),
  /** Which section of the chapter it teaches: see section.ts. */
  section: sectionSchema,
  /** Other sections that it serves too. */
  alsoTeaches: z.array(sectionSchema).default([]),
  /** Slugs, such as `01-service-models`, to be done first. */
  requires: z.array(z.string()).default([]),
  tasks: z.array(taskSchema).min(1).max(8),
  /** npm packages of the course that a submission may import. */
  packages: z.array(z.string()).default([]),
  /** Limits that this exercise needs changed, within their bounds. */
  limits: limitsSchema.prefault({}),
})

export type ExerciseDeclaration = z.input<typeof exerciseSchema>
export type Task = z.output<typeof taskSchema>

/** Keeps task ids as literal types, so that a suite with a misspelt id does not compile. */
export function defineExercise<const Declaration extends ExerciseDeclaration>(declaration: Declaration): Declaration {
  return declaration
}

/** The union of the task ids that a declaration holds. */
export type TaskId<Declaration extends ExerciseDeclaration> = Declaration['tasks'][number]['id']
