import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { foldName } from '../content/fold-name.ts'
import { printable } from '../content/printable.ts'
import { kindOf } from '../sandbox/file-kind.ts'
import { cannotBeRead } from '../sandbox/list-folder.ts'
import { archiveName } from './archives/archive-name.ts'
import { ArchiveOpener } from './archives/archive-opener.ts'
import { layoutOf } from './find-answers.ts'
import { findInClass } from './find-in-class.ts'
import { openSecretsCheck } from './holds-secrets.ts'
import { type Assignment, readSubmission } from './read-submission.ts'
import { holdsMisnamedAnswers, holdsWork, isSurelyOne, type Refusal, type Submission } from './submission.ts'
import { unusableId } from './unusable-id.ts'

/** Disposing of it removes what was unpacked. */
export interface Found extends AsyncDisposable {
  /** In the order of their ids. */
  readonly submissions: readonly Submission[]
  readonly refused: readonly Refusal[]
}

/** A path as it was typed, absolute, and what is needed to look there. */
interface Place {
  readonly assignment: Assignment
  readonly typed: string
  readonly absolute: string
  readonly archives: ArchiveOpener
  readonly holdsSecrets: (folder: string) => Promise<boolean>
}

type Part = Omit<Found, typeof Symbol.asyncDispose>

/**
 * Finds the submissions at the given paths: each path itself when it is an archive or a folder that holds an exercise or
 * answers, else the folders and archives inside it. `quizzes` are the names of those whose answers are looked for.
 */
export async function findSubmissions(course: Course, paths: readonly string[], quizzes: readonly string[] = []): Promise<Found> {
  const assignment = { exercises: course.exercises, quizzes }
  const archives = new ArchiveOpener(assignment)
  try {
    const holdsSecrets = await openSecretsCheck(course)
    const parts: Part[] = []
    for (const typed of paths) parts.push(await findAt({ assignment, typed, absolute: path.resolve(typed), archives, holdsSecrets }))
    const submissions = parts.flatMap((part) => part.submissions).sort(byId)
    checkIds(submissions)
    return { submissions, refused: parts.flatMap((part) => part.refused), [Symbol.asyncDispose]: () => archives[Symbol.asyncDispose]() }
  } catch (error) {
    await archives[Symbol.asyncDispose]()
    throw error
  }
}

async function findAt(place: Place): Promise<Part> {
  const { assignment, typed, absolute } = place
  const kind = kindOf(
    await stat(absolute).catch((error: unknown) => {
      throw cannotBeFound(typed, error)
    }),
  )
  const found = kind === 'folder' ? await findInFolder(place) : await findInArchive(place, kind)
  const isEmpty = (one: Submission) => !holdsWork(one) && !holdsMisnamedAnswers(one) && one.problems.size === 0
  if (found.submissions.every(isEmpty)) throw nothingFound(assignment, typed, found.refused)
  return found
}

async function findInArchive({ archives, typed, absolute }: Place, kind: string): Promise<Part> {
  const archive = kind === 'file' ? archiveName(path.basename(absolute)) : undefined
  if (archive?.kind === undefined)
    throw new CourseError(
      `"${printable(typed, 1_000)}" is no submission: expected a folder, or an archive that ends in .zip, .tar, .tar.gz or .tgz`,
    )
  checkId(archive.id, typed)
  const { submission, refusal } = await archives.open(absolute, archive.id, archive.kind)
  return { submissions: [submission], refused: refusal === undefined ? [] : [{ path: printable(typed, 1_000), message: refusal }] }
}

async function findInFolder(place: Place): Promise<Part> {
  const { assignment, typed, absolute, archives, holdsSecrets } = place
  const itself = await readSubmission(assignment, absolute, path.basename(absolute))
  if (isSurelyOne(itself)) {
    checkId(itself.id, typed)
    for (const { boundary } of itself.files.values()) if (await holdsSecrets(boundary)) throw holdsTheCourse(typed)
    return { submissions: [itself], refused: [] }
  }
  const { submissions, refused } = await findInClass({ assignment, folder: absolute, archives, holdsSecrets }).catch((error: unknown) => {
    if (error instanceof CourseError) throw error
    throw new CourseError(`"${printable(typed, 1_000)}" ${cannotBeRead(error)}`)
  })
  // Of what a class holds beside its submissions, nothing is anybody's answers.
  if (!submissions.some(holdsWork) && (holdsWork(itself) || holdsMisnamedAnswers(itself))) {
    checkId(itself.id, typed)
    return { submissions: [itself], refused: [] }
  }
  return { submissions, refused: refused.map(({ name, message }) => ({ path: printable(path.join(typed, name), 1_000), message })) }
}

export function checkId(id: string, typed: string): void {
  const reason = unusableId(id)
  if (reason !== undefined)
    throw new CourseError(`"${printable(typed, 1_000)}" cannot be graded under its name, which ${reason}: rename it`)
}

/** Within one class folder this is settled; between the paths of a run it is for whoever typed them. */
function checkIds(submissions: readonly Submission[]): void {
  const seen = new Map<string, Submission>()
  for (const submission of submissions) {
    const before = seen.get(foldName(submission.id))
    if (before !== undefined)
      throw new CourseError(
        `two submissions have the name "${before.id}": grade them in two runs, or rename one (${before.folder}, ${submission.folder})`,
      )
    seen.set(foldName(submission.id), submission)
  }
}

/** Of a path as it was typed. */
export function cannotBeFound(typed: string, error: unknown): CourseError {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return new CourseError(`there is no "${printable(typed, 1_000)}": expected a folder of submissions, a submission, or an archive`)
  return new CourseError(`"${printable(typed, 1_000)}" ${cannotBeRead(error)}`)
}

export function holdsTheCourse(typed: string): CourseError {
  return new CourseError(
    `"${printable(typed, 1_000)}" holds the course itself, with its solutions and hidden tests: grade a folder of submissions`,
  )
}

function nothingFound({ exercises, quizzes = [] }: Assignment, typed: string, refused: readonly Refusal[]): CourseError {
  const { slug, name } = exercises[0] ?? { slug: 'NN-slug', name: 'slug' }
  const answers = quizzes.slice(0, 1).map(layoutOf)
  const layouts = [`${slug}/${name}.ts`, `exercises/${slug}/${name}.ts`, `${name}.ts`, ...answers]
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')
  const unread = refused.slice(0, 5).map(({ path, message }) => `; ${path}: ${message}`)
  return new CourseError(
    `there is no submission in "${printable(typed, 1_000)}": expected a folder or archive with ${layouts}, or a folder of such${unread.join('')}`,
  )
}

function byId(left: Submission, right: Submission): number {
  return left.id < right.id ? -1 : 1
}
