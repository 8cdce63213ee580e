import * as z from 'zod'

const draftSchema = z.object({ id: z.string(), seed: z.int(), answer: z.json(), usedHint: z.boolean() })

/** An answer that is not given yet. */
export type Draft = Readonly<z.infer<typeof draftSchema>>

/** Keeps a draft with the entry of the browser's history, so that neither a reload nor Back loses it. */
export function keepDraft(draft: Draft): void {
  try {
    history.replaceState(draft, '')
  } catch {
    // Some browsers refuse when it is done very often; the next change is kept again.
  }
}

/** The draft for a question of an attempt, if the entry of the history has one. */
export function readDraft(id: string, seed: number): Draft | undefined {
  const read = draftSchema.safeParse(history.state)
  return read.success && read.data.id === id && read.data.seed === seed ? read.data : undefined
}
