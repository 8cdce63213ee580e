import { type Progress, progressSchema } from './progress.ts'

/** What was kept, or why it cannot be read. */
export type ReadProgress = { readonly progress: Progress } | { readonly damage: string }

/** Reads what was kept as text; never throws, since whoever learns must be able to go on. */
export function readProgress(text: string): ReadProgress {
  try {
    const read = progressSchema.safeParse(JSON.parse(text))
    if (read.success) return { progress: read.data }
    const [issue] = read.error.issues
    return { damage: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not as expected'}` }
  } catch (error) {
    return { damage: error instanceof Error ? error.message : String(error) }
  }
}
