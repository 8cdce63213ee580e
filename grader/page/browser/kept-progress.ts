import { mergeProgress } from '../../quiz/session/merge-progress.ts'
import { emptyProgress, type Progress } from '../../quiz/session/progress.ts'
import { readProgress } from '../../quiz/session/read-progress.ts'

const key = 'course-quiz-progress'

export interface KeptProgress {
  readonly progress: () => Progress
  /** Changes what is kept; written at once, where the browser allows it. */
  readonly change: (change: (progress: Progress) => Progress) => void
  /** What went wrong with keeping, in words for the learner. */
  readonly notice: () => string | undefined
}

/** What this browser keeps, together with what was answered in the terminal. `onOther` is called when another tab has changed it. */
export function openKeptProgress(fromTerminal: Progress | undefined, onOther: () => void): KeptProgress {
  let notice: string | undefined
  const read = (): Progress | undefined => {
    const text = attempt(() => localStorage.getItem(key))
    if (text === undefined) notice = 'This browser keeps nothing for this page: your answers are gone when you close it.'
    if (text == null) return undefined
    const kept = readProgress(text)
    if ('progress' in kept) return kept.progress
    attempt(() => localStorage.setItem(`${key}-damaged`, text))
    notice = `What was kept could not be read and was put aside (as ${key}-damaged); progress begins anew.`
    return undefined
  }
  const merge = (one: Progress, other: Progress | undefined) => (other === undefined ? one : mergeProgress(one, other))
  const begin = () => fromTerminal ?? emptyProgress(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
  let progress = merge(read() ?? begin(), fromTerminal)
  addEventListener('storage', (event) => {
    if (event.key !== key || event.newValue === null) return
    const kept = readProgress(event.newValue)
    if (!('progress' in kept)) return
    progress = merge(progress, kept.progress)
    onOther()
  })
  return {
    progress: () => progress,
    change: (change) => {
      const text = attempt(() => localStorage.getItem(key))
      const other = typeof text === 'string' ? readProgress(text) : undefined
      progress = change(other !== undefined && 'progress' in other ? merge(progress, other.progress) : progress)
      const isKept = attempt(() => localStorage.setItem(key, JSON.stringify(progress)) ?? true)
      if (isKept === undefined) notice = 'This browser keeps nothing for this page: your answers are gone when you close it.'
    },
    notice: () => notice,
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
