import path from 'node:path'
import type { Course } from '../../content/course.ts'
import { CourseError } from '../../content/course-error.ts'
import { listFolder } from '../../sandbox/list-folder.ts'
import { readSubmission } from '../read-submission.ts'
import { type Submission, unreadableSubmission } from '../submission.ts'
import { archiveLimits } from './archive-limits.ts'
import type { ArchiveKind } from './archive-name.ts'
import { RunFolder } from './run-folder.ts'
import { unpackArchive } from './unpack-archive.ts'

export interface OpenedArchive {
  readonly submission: Submission
  /** Why it was refused as a whole, if it was. */
  readonly refusal?: string
}

/** Opens the archives of a run, each into a folder of its own; disposing of it removes them all. */
export class ArchiveOpener implements AsyncDisposable {
  readonly #course: Course
  readonly #run = new RunFolder()
  #bytes = 0

  constructor(course: Course) {
    this.#course = course
  }

  async open(file: string, id: string, kind: ArchiveKind): Promise<OpenedArchive> {
    const folder = await this.#run.newFolder()
    const unpacked = await unpackArchive(file, kind, folder)
    if ('refusal' in unpacked) {
      return { submission: unreadableSubmission(this.#course.exercises, id, folder, unpacked.refusal), refusal: unpacked.refusal }
    }
    this.#bytes += unpacked.bytes
    if (this.#bytes > archiveLimits.runBytes)
      throw new CourseError(`the archives unpack to more than ${archiveLimits.runBytes} bytes: grade the class in several runs`)
    return { submission: await this.#read(folder, id) }
  }

  /** Most archives hold one folder, and that is the submission. */
  async #read(folder: string, id: string): Promise<Submission> {
    const submission = await readSubmission(this.#course, folder, id)
    const listing = await listFolder(folder)
    if (submission.files.size > 0 || 'refusal' in listing) return submission
    const [only, ...others] = listing.entries
    if (only?.kind !== 'folder' || others.length > 0) return submission
    return readSubmission(this.#course, path.join(folder, only.name), id)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#run[Symbol.asyncDispose]()
  }
}
