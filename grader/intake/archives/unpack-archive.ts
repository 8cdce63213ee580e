import { CourseError } from '../../content/course-error.ts'
import { printable } from '../../content/printable.ts'
import { openFile } from '../../sandbox/open-file.ts'
import type { ArchiveKind } from './archive-name.ts'
import { ArchiveRefusal } from './archive-refusal.ts'
import { unpackTar } from './unpack-tar.ts'
import { unpackZip } from './unpack-zip.ts'
import { Unpacking } from './unpacking.ts'

export type Unpacked = { readonly bytes: number } | { readonly refusal: string }

/**
 * Unpacks the source files of an archive into an empty folder. What is wrong with it is a refusal in words for the learner,
 * whoever noticed; only a folder that cannot be written throws.
 */
export async function unpackArchive(file: string, kind: ArchiveKind, folder: string): Promise<Unpacked> {
  const opened = await openFile(file)
  if ('refusal' in opened) return { refusal: `the archive ${opened.refusal}` }
  await using handle = opened.handle
  const unpacking = new Unpacking(folder)
  try {
    if (kind === 'zip') await unpackZip(handle, opened.bytes, unpacking)
    else await unpackTar(handle, kind === 'tar.gz', unpacking)
    return { bytes: unpacking.bytes }
  } catch (error) {
    if (error instanceof CourseError) throw error
    return { refusal: error instanceof ArchiveRefusal ? error.message : describeDamage(error, kind) }
  }
}

/** What libraries say of archives that they cannot read, and the same for who made the archive. */
const sentences: readonly (readonly [said: RegExp, means: string])[] = [
  [/end of central directory.*not found/i, 'is not a whole zip file'],
  [/invalid comment length/i, 'has something behind its end'],
  [/multi-disk/i, 'is one part of several'],
  [/encryption/i, 'is encrypted'],
  [/incorrect header check/i, 'is not compressed by gzip'],
  [/invalid tar header/i, 'is not a tar file, or damaged'],
  [/unexpected end|unexpected eof/i, 'ends too early'],
]

function describeDamage(error: unknown, kind: ArchiveKind): string {
  const said = error instanceof Error ? error.message : String(error)
  const means = sentences.find(([pattern]) => pattern.test(said))?.[1] ?? `is damaged (${printable(said)})`
  return `the archive ${means}: make an ordinary .${kind} of the folder again`
}
