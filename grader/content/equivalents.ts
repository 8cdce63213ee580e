import { z } from 'zod'

/**
 * A change to the reference that no test may catch, since the contract leaves it open: which text of the reference is changed,
 * into what (left out: into anything), and why the changed program is as right as the reference.
 */
const equivalentSchema = z.strictObject({
  /** Stands in the reference exactly once; a mutant that changes text inside it is meant. */
  within: z.string().min(1),
  /** The replacements meant, as the mutation report shows them. */
  into: z.array(z.string()).min(1).optional(),
  reason: z.string().min(10),
})

export const equivalentsSchema = z.array(equivalentSchema)

export type Equivalent = Readonly<z.infer<typeof equivalentSchema>>

/** What `test/hidden/<NN-slug>/equivalents.ts` exports by default. */
export function defineEquivalents(equivalents: readonly Equivalent[]): readonly Equivalent[] {
  return equivalents
}
