import type { FileHandle } from 'node:fs/promises'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { archiveLimits } from './archive-limits.ts'
import { ArchiveRefusal } from './archive-refusal.ts'
import type { ArchiveEntry, Unpacking } from './unpacking.ts'

/** Unpacks a tar file as it is read, compressed or not. Throws an ArchiveRefusal, or whatever tar-stream and zlib say of a damaged one. */
export async function unpackTar(handle: FileHandle, isCompressed: boolean, unpacking: Unpacking): Promise<void> {
  const source = handle.createReadStream({ autoClose: false, start: 0 })
  const entries = extract()
  const packedBytes = isCompressed ? () => source.bytesRead : undefined
  const fed = pipeline(source, isCompressed ? createGunzip() : new PassThrough(), counter(packedBytes), entries)
  // Whoever reads the entries meets the same error.
  fed.catch(() => undefined)
  try {
    for await (const entry of entries) {
      const place = unpacking.place(aboutEntry(entry.header))
      if (place === undefined) entry.resume()
      else await unpacking.write(place, entry)
    }
    await fed
  } finally {
    // The file must not be closed while it is still read.
    source.destroy()
    await fed.catch(() => undefined)
  }
}

/** Counts what really comes out, before anything is kept of it. */
function counter(packedBytes: (() => number) | undefined): Transform {
  const { expandedBytes, ratio, ratioFreeBytes } = archiveLimits
  let bytes = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      if (bytes > expandedBytes) done(new ArchiveRefusal(`it unpacks to more than ${expandedBytes} bytes: leave out what is not yours`))
      else if (packedBytes !== undefined && bytes > ratioFreeBytes && bytes > packedBytes() * ratio)
        done(new ArchiveRefusal(`it unpacks to more than ${ratio} times its size: leave out what is not yours`))
      else done(null, chunk)
    },
  })
}

const kinds: Readonly<Record<string, ArchiveEntry['kind']>> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'folder',
  symlink: 'symbolic link',
  link: 'hard link',
  fifo: 'FIFO',
  'character-device': 'device',
  'block-device': 'device',
}

function aboutEntry({ name, type, size }: Header): ArchiveEntry {
  // Old programs mark a folder by its name alone.
  const kind = name.endsWith('/') ? 'folder' : (kinds[type] ?? 'special file')
  return { name, kind, bytes: size }
}
