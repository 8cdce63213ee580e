export type ArchiveKind = 'zip' | 'tar' | 'tar.gz'

export interface ArchiveName {
  /** The name without the ending. */
  readonly id: string
  /** Undefined for an archive of a kind that is not read. */
  readonly kind: ArchiveKind | undefined
}

const readable: Readonly<Record<string, ArchiveKind>> = { zip: 'zip', tar: 'tar', 'tar.gz': 'tar.gz', tgz: 'tar.gz' }
const endings = /^(.+?)\.(zipx?|tar|tar\.(?:gz|bz2|xz|zst|lz|lzma|z)|tgz|tbz2?|txz|tzst|7z|rar)$/i

/** What a file's name says of an archive; undefined for the name of anything else. */
export function archiveName(name: string): ArchiveName | undefined {
  const [, id, ending] = endings.exec(name) ?? []
  return id === undefined || ending === undefined ? undefined : { id, kind: readable[ending.toLowerCase()] }
}
