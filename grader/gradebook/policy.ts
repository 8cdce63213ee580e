import { z } from 'zod'

const shareSchema = z.number().min(0).max(100)

/** What `course.config.ts` exports by default: how points become grades. Everything has a default; shares are in per cent. */
export const policySchema = z.strictObject({
  /** Slugs of the exercises that count; all that were graded when left out. */
  exercises: z.array(z.string()).optional(),
  /** Slugs of the quizzes that count, handed in or not. */
  quizzes: z.array(z.string()).default([]),
  /** What points are multiplied by, by slug of an exercise or a quiz; 1 when left out. */
  weights: z.record(z.string(), z.number().min(0).max(1000)).default({}),
  /** Of the points that count. */
  passMark: shareSchema.default(50),
  rounding: z
    .strictObject({ decimals: z.int().min(0).max(2).default(2), direction: z.enum(['nearest', 'down', 'up']).default('nearest') })
    .prefault({}),
  /** With its offset, such as `2026-11-30T23:59:00+01:00`. */
  due: z.iso.datetime({ offset: true }).optional(),
  late: z
    .strictObject({
      graceMinutes: z.int().min(0).default(0),
      /** Taken off the points for each day begun after the due date and the grace. */
      percentPerDay: shareSchema.default(0),
      /** At most so much is taken off. */
      mostPercent: shareSchema.default(100),
    })
    .prefault({}),
  /** Of several results of one learner, the one that counts. */
  attempts: z.enum(['last', 'best']).default('last'),
  /** Whether learners may see the titles and messages of hidden tests in reports for a platform. */
  hiddenTests: z.enum(['never', 'after-due', 'always']).default('always'),
})

export type Policy = Readonly<z.output<typeof policySchema>>
export type PolicyDeclaration = Readonly<z.input<typeof policySchema>>

/** Declares a policy; what is wrong with it is told when it is loaded. */
export function definePolicy(policy: PolicyDeclaration): PolicyDeclaration {
  return policy
}

/** What holds where nothing is declared. */
export const defaultPolicy: Policy = policySchema.parse({})
