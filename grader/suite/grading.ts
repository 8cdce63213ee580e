import { z } from 'zod'
import { limitsSchema } from '../content/limits.ts'
import { sandboxSchema } from '../sandbox/sandbox.ts'
import { verdictSchema } from './verdict.ts'

const jobSchema = z.object({
  /** Position in the run: joins results to submissions without trusting any name. */
  index: z.int(),
  /** Jobs with the same number are one submission's, and share a child as long as nothing goes wrong. */
  seat: z.int(),
  submission: z.string(),
  slug: z.string(),
  boundary: z.string(),
  entry: z.string(),
})

/** What vitest's workers are told about a run: plain data. */
export const gradingSchema = z.object({
  sandbox: sandboxSchema,
  jobs: z.array(jobSchema).readonly(),
  exercises: z.record(
    z.string(),
    z.object({ limits: limitsSchema, suite: z.string(), packages: z.array(z.string()).readonly(), standIns: z.string().optional() }),
  ),
  /** Submissions that one worker grades at a time. */
  slots: z.int().min(1),
  /** Seeds the random inputs of property tests. */
  seed: z.int(),
})

export type Grading = z.output<typeof gradingSchema>
export type Job = z.output<typeof jobSchema>

const jobTestSchema = z.object({ task: z.string(), title: z.string(), verdict: verdictSchema, durationMs: z.number() })

/** One hidden test of one submission. */
export type JobTest = z.output<typeof jobTestSchema>

/** What vitest's test of an exercise tells about itself: set while registering, and its results at its end. */
export const testMetaSchema = z.object({ job: z.int(), tests: z.array(jobTestSchema).optional() })

declare module 'vitest' {
  interface ProvidedContext {
    grading: Grading
  }
  interface TaskMeta {
    job?: number
    tests?: JobTest[]
  }
}
