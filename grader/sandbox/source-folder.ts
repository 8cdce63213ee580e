import path from 'node:path'
import { foldName } from '../content/fold-name.ts'
import { printable } from '../content/printable.ts'
import { unusableName } from '../content/unusable-name.ts'
import { type Listed, listFolder } from './list-folder.ts'
import { isPassedOver } from './source-name.ts'

export type Located =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder' }
  /** `near`: the name that stands there, when only its case differs. */
  | { readonly kind: 'absent'; readonly near?: string }
  | { readonly kind: 'refused'; readonly refusal: string }

interface Names {
  /** By folded name. */
  readonly entries: ReadonlyMap<string, readonly Listed[]>
  readonly refusal?: string
}

/** Longest path below the boundary, in bytes: a third of what Linux allows, so that the folder may lie anywhere. */
const maxPathBytes = 1_000

/**
 * The folder that a submission's imports may not leave. A path is looked up name by name in what the folders list, so that
 * no link is followed and a name means the same file on every system, whatever its file system thinks of case.
 */
export class SourceFolder {
  readonly #boundary: string
  readonly #listed = new Map<string, Promise<Names>>()

  constructor(boundary: string) {
    this.#boundary = boundary
  }

  /** What an absolute path inside the boundary means; a refusal names the part of it that cannot be used. */
  async locate(wanted: string): Promise<Located> {
    const relative = path.relative(this.#boundary, wanted)
    const names = relative.split(path.sep)
    const bytes = Buffer.byteLength(relative)
    if (bytes > maxPathBytes) return refuse(relative, `is a path of ${bytes} bytes, at most ${maxPathBytes} are possible`)
    let folder = this.#boundary
    for (const [index, name] of names.entries()) {
      const place = names.slice(0, index + 1).join('/')
      const reason = unusableName(name)
      if (reason !== undefined) return refuse(place, `cannot be used: the name ${reason}; rename it`)
      if (isPassedOver(name)) return refuse(place, 'is not used: node_modules and names that begin with a dot are left out')
      const { entries, refusal } = await this.#namesIn(folder)
      if (refusal !== undefined) return refuse(names.slice(0, index).join('/') || 'the folder', refusal)
      const [found, other] = entries.get(foldName(name)) ?? []
      if (found === undefined) return { kind: 'absent' }
      if (other !== undefined) return refuse(place, twins(found.name, other.name))
      if (found.name.normalize('NFC') !== name.normalize('NFC')) return { kind: 'absent', near: found.name }
      folder = path.join(folder, found.name)
      const isLast = index === names.length - 1
      if (isLast && found.kind === 'file') return { kind: 'file', file: folder }
      if (found.kind === 'folder') continue
      if (found.kind === 'file') return { kind: 'absent' }
      return refuse(place, `is a ${found.kind}: hand in ${isLast ? 'a regular file' : 'a folder'}`)
    }
    return { kind: 'folder' }
  }

  #namesIn(folder: string): Promise<Names> {
    const known = this.#listed.get(folder)
    const names =
      known ?? listFolder(folder).then((listing) => ('refusal' in listing ? { ...listing, entries: new Map() } : fold(listing.entries)))
    this.#listed.set(folder, names)
    return names
  }
}

function fold(listed: readonly Listed[]): Names {
  return { entries: Map.groupBy(listed, (entry) => foldName(entry.name)) }
}

function twins(one: string, other: string): string {
  const names = [one, other].sort().map((name) => `"${spelt(name)}"`)
  return `is ambiguous: ${names.join(' and ')} differ only in case or in how accents are written; rename one`
}

/** With accents that stand apart from their letters as escapes: two spellings would look the same. */
function spelt(name: string): string {
  return printable(name).replace(/\p{M}/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`)
}

function refuse(place: string, reason: string): Located {
  return { kind: 'refused', refusal: `${printable(place)} ${reason}` }
}
