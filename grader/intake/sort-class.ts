import { foldName } from '../content/fold-name.ts'
import { printable } from '../content/printable.ts'
import type { Listed } from '../sandbox/list-folder.ts'
import { isPassedOver } from '../sandbox/source-name.ts'
import { type ArchiveKind, archiveName } from './archives/archive-name.ts'
import { unusableId } from './unusable-id.ts'

/** Something in a class folder that is a submission, by its name. */
export interface Candidate {
  readonly name: string
  readonly id: string
  readonly kind: 'folder' | ArchiveKind | 'foreign archive'
}

/** Something in a class folder that is not graded, by its name. */
export interface Refused {
  readonly name: string
  readonly message: string
}

export const foreignArchive = 'an archive of this kind is not read: hand in .zip, .tar or .tar.gz, or unpack it'

/** Sorts what lies in a class folder by names and kinds alone: each candidate has an id of its own. */
export function sortClass(entries: readonly Listed[]): { candidates: readonly Candidate[]; refused: readonly Refused[] } {
  const refused: Refused[] = []
  const named: Candidate[] = []
  for (const entry of entries) {
    const sorted = sortOut(entry)
    if (sorted === undefined) continue
    if ('id' in sorted) named.push(sorted)
    else refused.push(sorted)
  }
  const candidates: Candidate[] = []
  for (const group of Map.groupBy(named, ({ id }) => foldName(id)).values()) {
    const foreign = group.filter(({ kind }) => kind === 'foreign archive')
    const readable = group.filter(({ kind }) => kind !== 'foreign archive')
    refused.push(...foreign.map(({ name }) => ({ name, message: foreignArchive })))
    // Reports are files named by id: two of one name cannot both be graded.
    if (readable.length > 1) refused.push(...readable.map(({ name }) => ({ name, message: oneName(readable) })))
    else candidates.push(...[...readable, ...foreign].slice(0, 1))
  }
  return { candidates, refused }
}

/** Files that are no archives, such as a roster, are nobody's business here. */
function sortOut({ name, kind }: Listed): Candidate | Refused | undefined {
  if (isPassedOver(name)) return undefined
  if (kind === 'symbolic link') return { name, message: 'a link is not followed: put the folder itself there' }
  if (kind !== 'folder' && kind !== 'file') return { name, message: `a ${kind} is no submission: remove it` }
  const archive = kind === 'file' ? archiveName(name) : undefined
  if (kind === 'file' && archive === undefined) return undefined
  const id = archive?.id ?? name
  const reason = unusableId(id)
  if (reason !== undefined) return { name, message: `the name ${reason}: rename it` }
  return { name, id, kind: archive === undefined ? 'folder' : (archive.kind ?? 'foreign archive') }
}

function oneName(group: readonly Candidate[]): string {
  const names = group.map(({ name }) => `"${printable(name)}"`).join(' and ')
  return `${names} are submissions of one name, since case and the spelling of accents do not count: rename or remove one`
}
