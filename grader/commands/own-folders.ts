import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { foldName } from '../content/fold-name.ts'
import { printable } from '../content/printable.ts'

/** Folders that hold the course itself, and what is installed for it; besides, all whose names begin with a dot. */
const own = ['exercises', 'solutions', 'quizzes', 'grader', 'test', 'node_modules'].map(foldName)

/** Throws a CourseError for the top of the course, and for whatever lies in a folder of its own; links are followed. */
export async function checkOwnFolders(root: string, dir: string): Promise<void> {
  const inside = path.relative(await realpath(root), await realPlace(dir))
  const [first = ''] = inside.split(path.sep)
  if (first === '..' || path.isAbsolute(inside)) return
  if (first !== '' && !first.startsWith('.') && !own.includes(foldName(first))) return
  throw new CourseError(
    `--out expects a folder that is none of the course’s own, got ${printable(dir)}: npm run quiz -- export --format F --out ../quizzes`,
  )
}

/** The folder itself, or the nearest one above it that is there, links followed. */
export async function nearestFolder(dir: string): Promise<string> {
  return realpath(dir).catch(() => nearestFolder(path.dirname(dir)))
}

/** Where a path leads, though its last parts may not be there yet. */
async function realPlace(place: string): Promise<string> {
  return realpath(place).catch(async () => path.join(await realPlace(path.dirname(place)), path.basename(place)))
}
