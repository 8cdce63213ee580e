import { mkdir, mkdtemp, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'

/** Throws a CourseError when an edition cannot be written there: inside the course, or over something that is there. */
export async function checkPlace(root: string, dir: string): Promise<void> {
  const parent = await nearestFolder(path.dirname(dir))
  const inside = path.relative(await realpath(root), path.join(await realpath(parent), path.relative(parent, dir)))
  const [first] = inside.split(path.sep)
  if (first !== '..' && !path.isAbsolute(inside))
    throw new CourseError(`--out expects a folder outside the course, got ${dir}: npm run release -- --out ../learners-edition`)
  const entries = await readdir(dir).catch((error: unknown) => missingOr(error, dir))
  if (entries.length > 0)
    throw new CourseError(`--out expects a new or empty folder, ${dir} holds ${entries.length} file(s): choose another`)
  // Tried now and not after the work; and in a folder that exists, since making those above it never ends in /proc.
  const tried = await mkdtemp(path.join(parent, 'edition.unfinished-')).catch((error: unknown) => cannotWrite(error, dir))
  await rmdir(tried)
}

/** Writes all files beside the place first, then moves them there: an interrupted run leaves no half edition under that name. */
export async function writeRelease(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
  const unfinished = await mkdir(path.dirname(dir), { recursive: true })
    .then(() => mkdtemp(`${dir}.unfinished-`))
    .catch((error: unknown) => cannotWrite(error, dir))
  try {
    const edition = path.join(unfinished, 'edition')
    for (const [file, text] of files) {
      await mkdir(path.dirname(path.join(edition, file)), { recursive: true })
      await writeFile(path.join(edition, file), text)
    }
    await rmdir(dir).catch((error: unknown) => missingOr(error, dir))
    await rename(edition, dir)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function nearestFolder(folder: string): Promise<string> {
  const isThere = await realpath(folder).then(
    () => true,
    () => false,
  )
  return isThere ? folder : nearestFolder(path.dirname(folder))
}

/** Nothing, for what is not there. Throws a CourseError for what is no folder. */
function missingOr(error: unknown, dir: string): never[] {
  const code = codeOf(error)
  if (code === 'ENOENT') return []
  throw new CourseError(`--out expects a new or empty folder, ${dir} is neither (${code}): choose another`)
}

function cannotWrite(error: unknown, dir: string): never {
  throw new CourseError(`--out expects a folder that can be written, ${dir} is none (${codeOf(error)}): choose another`)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
