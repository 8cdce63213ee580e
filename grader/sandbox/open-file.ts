import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { kindOf } from './file-kind.ts'
import { cannotBeRead } from './list-folder.ts'

export type Opened = { readonly handle: FileHandle; readonly bytes: number } | { readonly refusal: string }

/** Neither through a link nor waiting for a FIFO's other end; on Windows, which has no such flags, they count as 0. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Opens a regular file that has no other name; a refusal reads on after its name. */
export async function openFile(file: string): Promise<Opened> {
  let handle: FileHandle | undefined
  try {
    // First without opening it: that alone can set a device going.
    const stats = await lstat(file)
    const reason = unfit(stats)
    if (reason !== undefined) return { refusal: reason }
    handle = await open(file, flags)
    const opened = await handle.stat()
    // What was looked at may have been replaced before it was opened.
    const changed = unfit(opened)
    if (changed === undefined) return { handle, bytes: opened.size }
    await handle.close()
    return { refusal: changed }
  } catch (error) {
    await handle?.close()
    return { refusal: cannotBeRead(error) }
  }
}

function unfit(stats: Stats): string | undefined {
  const kind = kindOf(stats)
  if (kind !== 'file') return `is a ${kind}: hand in a regular file`
  return stats.nlink > 1 ? 'has a second name (a hard link): hand in a copy' : undefined
}
