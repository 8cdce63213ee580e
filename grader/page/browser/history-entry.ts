import * as z from 'zod'
import { type Progress, progressSchema } from '../../quiz/session/progress.ts'

const draftSchema = z.object({ id: z.string(), seed: z.int(), answer: z.json(), usedHint: z.boolean() })
const entrySchema = z.object({ progress: progressSchema.optional(), draft: draftSchema.optional() })

/** An answer that is not given yet. */
export type Draft = Readonly<z.infer<typeof draftSchema>>

/** What the browser keeps with the entry of its history, and so through a reload. */
export interface HistoryEntry {
  readonly progress: () => Progress | undefined
  /** Chromium at times opens a page from disk with storage that is empty and forgotten at the next reload: this is not. */
  readonly keepProgress: (progress: Progress) => void
  /** The draft for a question of an attempt, if there is one. */
  readonly draft: (id: string, seed: number) => Draft | undefined
  readonly keepDraft: (draft: Draft) => void
  /** Goes to a route, without the draft; `isInstead`: the entry becomes that of the route, and Back leads past what it was. */
  readonly go: (route: string, isInstead: boolean) => void
}

export function openHistoryEntry(): HistoryEntry {
  const read = () => entrySchema.safeParse(history.state).data
  let progress = read()?.progress
  const keep = (draft: Draft | undefined) => {
    try {
      history.replaceState({ progress, draft }, '')
    } catch {
      // Some browsers refuse when it is done very often; the next change is kept again.
    }
  }
  return {
    progress: () => progress,
    keepProgress: (now) => {
      progress = now
      keep(read()?.draft)
    },
    draft: (id, seed) => {
      const draft = read()?.draft
      return draft?.id === id && draft.seed === seed ? draft : undefined
    },
    keepDraft: keep,
    go: (route, isInstead) => {
      if (isInstead) history.replaceState({ progress }, '', `#${route}`)
      else history.pushState({ progress }, '', `#${route}`)
    },
  }
}
