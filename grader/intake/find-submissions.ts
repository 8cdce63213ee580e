import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'

/** Where one exercise of a submission lies. */
export interface ExerciseFile {
  readonly entry: string
  /** The folder that its imports may not leave. */
  readonly boundary: string
}

export interface Submission {
  /** The folder's name. */
  readonly id: string
  readonly folder: string
  /** By slug; an exercise without a file is missing. */
  readonly files: ReadonlyMap<string, ExerciseFile>
}

/** Something in a class folder that is no submission, and why. */
export interface Refusal {
  readonly path: string
  readonly message: string
}

export interface Found {
  readonly submissions: readonly Submission[]
  readonly refused: readonly Refusal[]
}

/**
 * Finds the submissions at the given paths: each path itself when it holds an exercise, else the folders inside it.
 * A folder inside a class that holds no exercise is a submission too, with everything missing: nobody disappears.
 */
export async function findSubmissions(course: Course, paths: readonly string[]): Promise<Found> {
  const found = await Promise.all(paths.map((place) => findAt(course, path.resolve(place), place)))
  const submissions = found.flatMap((part) => part.submissions)
  const twice = submissions.find((one, index) => submissions.findIndex((other) => other.id === one.id) !== index)
  if (twice !== undefined)
    throw new CourseError(`two submissions have the name "${twice.id}": grade them in two runs, or rename one folder`)
  return { submissions: submissions.sort(byId), refused: found.flatMap((part) => part.refused) }
}

async function findAt(course: Course, folder: string, asTyped: string): Promise<Found> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new CourseError(`cannot read the folder "${asTyped}": ${error instanceof Error ? error.message : error}`)
  })
  const itself = await readSubmission(course, folder)
  if (itself.files.size > 0) return { submissions: [itself], refused: [] }
  const visible = entries.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
  const folders = visible.filter((entry) => entry.isDirectory())
  const submissions = await Promise.all(folders.map((entry) => readSubmission(course, path.join(folder, entry.name))))
  if (!submissions.some((submission) => submission.files.size > 0)) throw nothingFound(course, asTyped)
  const refused = visible.flatMap((entry): Refusal[] => {
    const message = entry.isSymbolicLink() ? 'a link is not followed' : archivePattern.test(entry.name) ? 'an archive: unpack it first' : ''
    return message === '' ? [] : [{ path: path.join(asTyped, entry.name), message }]
  })
  return { submissions, refused }
}

const archivePattern = /\.(zip|tar|tgz|tar\.gz|tar\.bz2|tar\.xz|7z|rar)$/i

async function readSubmission(course: Course, folder: string): Promise<Submission> {
  const files = await Promise.all(course.exercises.map(async (exercise) => [exercise.slug, await findFile(folder, exercise)] as const))
  const present = files.flatMap(([slug, file]) => (file === undefined ? [] : [[slug, file] as const]))
  return { id: path.basename(folder), folder, files: new Map(present) }
}

async function findFile(folder: string, { slug, name }: Exercise): Promise<ExerciseFile | undefined> {
  const layouts: readonly ExerciseFile[] = [
    { entry: path.join(folder, slug, `${name}.ts`), boundary: folder },
    { entry: path.join(folder, 'exercises', slug, `${name}.ts`), boundary: path.join(folder, 'exercises') },
    { entry: path.join(folder, `${name}.ts`), boundary: folder },
  ]
  for (const layout of layouts) {
    const isThere = await lstat(layout.entry).then(
      (entry) => entry.isFile() || entry.isSymbolicLink(),
      () => false,
    )
    if (isThere) return layout
  }
  return undefined
}

function nothingFound(course: Course, place: string): CourseError {
  const { slug, name } = course.exercises[0] ?? { slug: 'NN-slug', name: 'slug' }
  const layouts = `${slug}/${name}.ts, exercises/${slug}/${name}.ts or ${name}.ts`
  return new CourseError(`there is no submission in "${place}": expected a folder with ${layouts}, or a folder of such folders`)
}

function byId(left: Submission, right: Submission): number {
  return left.id < right.id ? -1 : 1
}
