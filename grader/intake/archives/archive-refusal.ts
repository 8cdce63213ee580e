import { printable } from '../../content/printable.ts'

/** Why an archive is refused as a whole, for the learner and the instructor. */
export class ArchiveRefusal extends Error {
  override readonly name = 'ArchiveRefusal'

  /** Names the entry at fault, safe to print. */
  static of(entry: string, reason: string): ArchiveRefusal {
    return new ArchiveRefusal(`"${printable(entry)}" in the archive ${reason}`)
  }
}
