import type { FileHandle } from 'node:fs/promises'
import { cannotBeRead } from './list-folder.ts'
import { openFile } from './open-file.ts'

export type SourceRead = { readonly bytes: Buffer } | { readonly refusal: string }

/** Reads a regular file of at most so many bytes; a refusal reads on after its name. */
export async function readSource(file: string, maxBytes: number): Promise<SourceRead> {
  const opened = await openFile(file)
  if ('refusal' in opened) return opened
  await using handle = opened.handle
  if (opened.bytes > maxBytes) return { refusal: `has ${opened.bytes} bytes, at most ${maxBytes} are read` }
  try {
    return { bytes: await readBytes(handle, opened.bytes) }
  } catch (error) {
    return { refusal: cannotBeRead(error) }
  }
}

/** As many bytes as the file had when it was opened, or fewer when it has shrunk; never more. */
async function readBytes(handle: FileHandle, count: number): Promise<Buffer> {
  const bytes = Buffer.alloc(count)
  let filled = 0
  while (filled < count) {
    const { bytesRead } = await handle.read(bytes, filled, count - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}
