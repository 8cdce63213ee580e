import { CourseError } from '../../content/course-error.ts'
import { readNested } from '../read-nested.ts'
import type { Assignment } from '../read-submission.ts'
import { type Submission, unreadableArchive } from '../submission.ts'
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
      return { submission: unreadableArchive(this.#assignment.exercises, id, folder, unpacked.refusal), refusal: unpacked.refusal }
    }
    this.#bytes += unpacked.bytes
    if (this.#bytes > archiveLimits.runBytes)
      throw new CourseError(`the archives unpack to more than ${archiveLimits.runBytes} bytes: grade the class in several runs`)
    return { submission: await readNested(this.#assignment, folder, id) }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#run[Symbol.asyncDispose]()
  }
}
