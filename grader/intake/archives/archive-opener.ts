import path from 'node:path'
import { CourseError } from '../../content/course-error.ts'
import { listFolder } from '../../sandbox/list-folder.ts'
import { type Assignment, readSubmission } from '../read-submission.ts'
import { holdsMisnamedAnswers, holdsWork, type Submission, unreadableSubmission } from '../submission.ts'
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
  readonly #assignment: Assignment
  readonly #run = new RunFolder()
  #bytes = 0

  constructor(assignment: Assignment) {
    this.#assignment = assignment
  }

  async open(file: string, id: string, kind: ArchiveKind): Promise<OpenedArchive> {
    const folder = await this.#run.newFolder()
    const unpacked = await unpackArchive(file, kind, folder)
    if ('refusal' in unpacked) {
      return { submission: unreadableSubmission(this.#assignment.exercises, id, folder, unpacked.refusal), refusal: unpacked.refusal }
    }
    this.#bytes += unpacked.bytes
    if (this.#bytes > archiveLimits.runBytes)
      throw new CourseError(`the archives unpack to more than ${archiveLimits.runBytes} bytes: grade the class in several runs`)
    return { submission: await this.#read(folder, id) }
  }

  /** Most archives hold one folder, and that is the submission. */
  async #read(folder: string, id: string): Promise<Submission> {
    const submission = await readSubmission(this.#assignment, folder, id)
    const listing = await listFolder(folder)
    if (holdsWork(submission) || 'refusal' in listing) return submission
    const [only, ...others] = listing.entries
    if (only?.kind !== 'folder' || others.length > 0) return submission
    const inner = await readSubmission(this.#assignment, path.join(folder, only.name), id)
    // A folder of misnamed answers is that one folder, too.
    return holdsMisnamedAnswers(submission) && !holdsWork(inner) ? submission : inner
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#run[Symbol.asyncDispose]()
  }
}
