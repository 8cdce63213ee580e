import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { printable } from '../content/printable.ts'
import { archiveName } from './archives/archive-name.ts'
import { ArchiveOpener } from './archives/archive-opener.ts'
import { cannotBeFound, checkId, type Found, holdsTheCourse } from './find-submissions.ts'
import { openSecretsCheck } from './holds-secrets.ts'
import { readNested } from './read-nested.ts'

/** Takes a folder or archive for the work of one learner, whatever it holds: nothing in it can make it a class, and where nothing is, all is missing. */
export async function findOne(course: Course, place: string, id: string, quizzes: readonly string[]): Promise<Found> {
  checkId(id, id)
  const assignment = { exercises: course.exercises, quizzes }
  const stats = await stat(place).catch((error: unknown) => {
    throw cannotBeFound(place, error)
  })
  const archives = new ArchiveOpener(assignment)
  try {
    const kind = archiveName(path.basename(place))?.kind
    if (!stats.isDirectory() && kind === undefined)
      throw new CourseError(
        `"${printable(place, 1_000)}" is no submission: expected a folder, or an archive that ends in .zip, .tar, .tar.gz or .tgz`,
      )
    const submission =
      kind === undefined || stats.isDirectory()
        ? await readNested(assignment, place, id)
        : (await archives.open(place, id, kind)).submission
    const holdsSecrets = await openSecretsCheck(course)
    for (const { boundary } of submission.files.values()) if (await holdsSecrets(boundary)) throw holdsTheCourse(place)
    return { submissions: [submission], refused: [], [Symbol.asyncDispose]: () => archives[Symbol.asyncDispose]() }
  } catch (error) {
    await archives[Symbol.asyncDispose]()
    throw error
  }
}
