import { z } from 'zod'

const placeSchema = z.object({ file: z.string(), line: z.int(), column: z.int(), text: z.string() })

/** What one test found out, as data that leaves vitest's worker. */
export const verdictSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('passed'), output: z.string() }),
  z.object({
    status: z.literal('failed'),
    /** `assertion`, `threw`, `shape`, `not-implemented`, or the kind of a SubmissionFault. */
    kind: z.string(),
    message: z.string(),
    /** The smallest random input for which a property failed. */
    input: z.string().optional(),
    expected: z.string().optional(),
    received: z.string().optional(),
    /** The learner's own line, when the error is theirs. */
    place: placeSchema.optional(),
    output: z.string(),
  }),
  /** The grader's own fault. */
  z.object({ status: z.literal('broken'), message: z.string() }),
])

export type Verdict = z.infer<typeof verdictSchema>
export type Failure = Omit<Extract<Verdict, { status: 'failed' }>, 'output' | 'status'>
