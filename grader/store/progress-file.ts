import { open, readFile, rename } from 'node:fs/promises'
import { CourseError } from '../content/course-error.ts'
import { mergeProgress } from '../quiz/session/merge-progress.ts'
import { emptyProgress, type Progress } from '../quiz/session/progress.ts'
import { readProgress } from '../quiz/session/read-progress.ts'

/** What a learner has answered in quizzes, kept in one file. */
export interface ProgressFile {
  readonly progress: () => Progress
  /** Changes what is kept; it is on the disk when this resolves. Two terminals at once lose nothing of each other. */
  readonly change: (change: (progress: Progress) => Progress) => Promise<void>
}

export interface ProgressOptions {
  /** The number of a learner of whom nothing is kept yet. */
  readonly learner: () => number
  /** Told when a damaged file had to be put aside. */
  readonly warn: (message: string) => void
}

/** Opens the file, or begins anew where there is none. What cannot be read is put aside, never overwritten. */
export async function openProgressFile(file: string, { learner, warn }: ProgressOptions): Promise<ProgressFile> {
  const read = async (): Promise<Progress | undefined> => {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw new CourseError(`${file} cannot be read (${messageOf(error)}): choose another file with --progress`)
    })
    if (text === undefined) return undefined
    const kept = readProgress(text)
    if ('progress' in kept) return kept.progress
    const aside = `${file}.damaged`
    await rename(file, aside)
    warn(`${file} could not be read (${kept.damage}): it now lies at ${aside}, and progress begins anew`)
    return undefined
  }
  let progress = (await read()) ?? emptyProgress(learner())
  return {
    progress: () => progress,
    change: async (change) => {
      const others = await read()
      progress = change(others === undefined ? progress : mergeProgress(progress, others))
      await writeWhole(file, `${JSON.stringify(progress, undefined, 1)}\n`)
    },
  }
}

/** Beside its place first: whoever pulls the plug finds the old file or the new one. */
async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`
  try {
    await using handle = await open(part, 'w')
    await handle.writeFile(text)
    await handle.sync()
    await rename(part, file)
  } catch (error) {
    throw new CourseError(`${file} cannot be written (${messageOf(error)}): choose another file with --progress`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
