import { opendir } from 'node:fs/promises'
import { type FileKind, kindOf } from './file-kind.ts'

export interface Listed {
  readonly name: string
  readonly kind: FileKind
}

export type Listing = { readonly entries: readonly Listed[] } | { readonly refusal: string }

/** Entries of one folder: none of a learner's comes near, and more would cost memory. */
const maxEntries = 10_000

/** What lies in a folder, which must be no link; a refusal reads on after its name. */
export async function listFolder(folder: string): Promise<Listing> {
  const entries: Listed[] = []
  try {
    for await (const entry of await opendir(folder, { bufferSize: 256 })) {
      entries.push({ name: entry.name, kind: kindOf(entry) })
      if (entries.length > maxEntries) return { refusal: `holds more than ${maxEntries} files and folders` }
    }
    return { entries }
  } catch (error) {
    return { refusal: cannotBeRead(error) }
  }
}

/** Reads on after a name: the system's word for why. */
export function cannotBeRead(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return `cannot be read (${code}): hand in a copy that can`
}
