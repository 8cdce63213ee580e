import { mergeProgress } from '../../quiz/session/merge-progress.ts'
import { emptyProgress, type Progress } from '../../quiz/session/progress.ts'
import { readProgress } from '../../quiz/session/read-progress.ts'
import type { HistoryEntry } from './history-entry.ts'

const key = 'course-quiz-progress'
const asideKey = `${key}-damaged`
const keepsNothing = 'This browser keeps nothing for this page: your answers are gone when you close it.'

export interface KeptProgress {
  readonly progress: () => Progress
  /** Changes what is kept; written at once, where the browser allows it. */
  readonly change: (change: (progress: Progress) => Progress) => void
  /** What the learner must know about keeping: that it is impossible as long as it is, anything else once. */
  readonly warnings: () => readonly string[]
}

export interface Sources {
  readonly fromTerminal: Progress | undefined
  readonly entry: HistoryEntry
  /** Called when another tab has changed what is kept. */
  readonly onOther: () => void
}

/** What this browser keeps, together with what was answered in the terminal. */
export function openKeptProgress({ fromTerminal, entry, onOther }: Sources): KeptProgress {
  let canKeep = true
  let damage: string | undefined
  const read = (): Progress | undefined => {
    const text = attempt(() => localStorage.getItem(key))
    if (text === undefined) canKeep = false
    if (text == null) return undefined
    const kept = readProgress(text)
    if ('progress' in kept) return kept.progress
    // What cannot be put aside is not overwritten either.
    if (attempt(() => localStorage.setItem(asideKey, text) ?? true) === undefined) canKeep = false
    else {
      attempt(() => localStorage.removeItem(key))
      damage = `What was kept could not be read and was put aside (as ${asideKey}): this page goes on without it.`
    }
    return undefined
  }
  const merge = (one: Progress, other: Progress | undefined) => (other === undefined ? one : mergeProgress(one, other))
  const beforeReload = entry.progress()
  const begin = () => beforeReload ?? fromTerminal ?? emptyProgress(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
  const change = (by: (progress: Progress) => Progress) => {
    canKeep = true
    progress = by(merge(progress, read()))
    entry.keepProgress(progress)
    if (canKeep) canKeep = attempt(() => localStorage.setItem(key, JSON.stringify(progress)) ?? true) === true
  }
  let progress = merge(merge(read() ?? begin(), fromTerminal), beforeReload)
  if (beforeReload !== undefined) change((same) => same)
  addEventListener('storage', (event) => {
    if (event.key !== key || event.newValue === null) return
    const kept = readProgress(event.newValue)
    if (!('progress' in kept)) return
    progress = merge(progress, kept.progress)
    onOther()
  })
  return {
    progress: () => progress,
    change,
    warnings: () => {
      const told = [...(canKeep ? [] : [keepsNothing]), ...(damage === undefined ? [] : [damage])]
      damage = undefined
      return told
    },
  }
}

/** Undefined where the browser refuses: storage is blocked, or full. */
function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
