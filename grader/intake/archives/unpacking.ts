import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../../content/course-error.ts'
import { foldName } from '../../content/fold-name.ts'
import { unusableName } from '../../content/unusable-name.ts'
import type { FileKind } from '../../sandbox/file-kind.ts'
import { isPassedOver, loaderOf } from '../../sandbox/source-name.ts'
import { archiveLimits } from './archive-limits.ts'
import { ArchiveRefusal } from './archive-refusal.ts'
import { entryPath } from './entry-path.ts'

export interface ArchiveEntry {
  readonly name: string
  readonly kind: FileKind | 'hard link' | 'special file'
  /** What the archive says of its size; zip also says what it takes there. */
  readonly bytes: number
  readonly packedBytes?: number
}

/** One archive on its way into a folder of its own: what may be written, where, and how much of it. */
export class Unpacking {
  readonly #folder: string
  /** By folded path: every file to write and every folder on the way to one, as first spelt. */
  readonly #taken = new Map<string, { readonly spelt: string; readonly isFile: boolean }>()
  #entries = 0
  #bytes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Where an entry goes, relative to the folder; undefined for one that is passed over unread. Throws an ArchiveRefusal. */
  place(entry: ArchiveEntry): string | undefined {
    this.#entries += 1
    if (this.#entries > archiveLimits.entries) throw new ArchiveRefusal(`it holds more than ${archiveLimits.entries} entries`)
    const names = entryPath(entry.name)
    if (names.some(isPassedOver) || entry.kind === 'folder') return undefined
    if (entry.kind !== 'file') throw ArchiveRefusal.of(entry.name, `is a ${entry.kind}: hand in regular files`)
    const [last] = names.slice(-1)
    if (last === undefined || loaderOf(last) === undefined) return undefined
    checkNames(entry.name, names)
    checkSize(entry)
    this.#take(names)
    return names.join('/')
  }

  /** Writes a file at the place that it was given, its bytes counted as they come. */
  async write(place: string, chunks: Iterable<unknown> | AsyncIterable<unknown>): Promise<void> {
    const kept: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of chunks) {
      if (!(chunk instanceof Uint8Array)) throw new Error(`expected bytes, got ${typeof chunk}`)
      bytes += chunk.length
      if (bytes > archiveLimits.fileBytes) throw ArchiveRefusal.of(place, `has more than ${archiveLimits.fileBytes} bytes: leave it out`)
      kept.push(chunk)
    }
    this.#bytes += bytes
    if (this.#bytes > archiveLimits.sourceBytes)
      throw new ArchiveRefusal(`its source files have more than ${archiveLimits.sourceBytes} bytes together: leave out what is not yours`)
    await save(this.#folder, place, Buffer.concat(kept))
  }

  #take(names: readonly string[]): void {
    for (const index of names.keys()) {
      const spelt = names.slice(0, index + 1).join('/')
      const isFile = index === names.length - 1
      const before = this.#taken.get(foldName(spelt))
      if (before !== undefined && (isFile || before.isFile || before.spelt !== spelt))
        throw ArchiveRefusal.of(spelt, clash(spelt, before.spelt))
      this.#taken.set(foldName(spelt), { spelt, isFile })
    }
    if (this.#taken.size > archiveLimits.places)
      throw new ArchiveRefusal(`it holds more than ${archiveLimits.places} source files and folders: leave out what is not yours`)
  }
}

function checkNames(entry: string, names: readonly string[]): void {
  for (const name of names) {
    const reason = unusableName(name)
    if (reason !== undefined) throw ArchiveRefusal.of(entry, `cannot be used: the name ${reason}; rename it`)
  }
  if (names.length > archiveLimits.pathNames)
    throw ArchiveRefusal.of(entry, `has a path of ${names.length} names, at most ${archiveLimits.pathNames} are possible`)
  const bytes = Buffer.byteLength(names.join('/'))
  if (bytes > archiveLimits.pathBytes)
    throw ArchiveRefusal.of(entry, `has a path of ${bytes} bytes, at most ${archiveLimits.pathBytes} are possible`)
}

/** By what the archive says; what really comes out is counted when it is written. */
function checkSize({ name, bytes, packedBytes }: ArchiveEntry): void {
  const { fileBytes, ratio, ratioFreeBytes } = archiveLimits
  if (bytes > fileBytes) throw ArchiveRefusal.of(name, `has ${bytes} bytes, at most ${fileBytes} are unpacked: leave it out`)
  if (packedBytes !== undefined && bytes > ratioFreeBytes && bytes > packedBytes * ratio)
    throw ArchiveRefusal.of(name, `unpacks to more than ${ratio} times its size: leave it out`)
}

function clash(name: string, before: string): string {
  if (name === before) return 'is there twice: rename one, or leave it out'
  return `and ${JSON.stringify(before)} differ only in case or in how accents are written: rename one`
}

/** What systems say of a name that they cannot keep, or take for another one. */
const nameCodes = new Set(['ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'ENOENT', 'ENOTDIR', 'EEXIST'])

/** A name is the learner's, a full disk is not. */
async function save(folder: string, place: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, place)
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (nameCodes.has(code)) throw ArchiveRefusal.of(place, `has a name that this system cannot keep (${code}): rename it`)
    throw new CourseError(`an archive cannot be unpacked to ${folder}: ${error}; make room there, or set TMPDIR to another folder`, 3)
  }
}
