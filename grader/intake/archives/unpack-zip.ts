import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, type LocalFileHeader } from 'yauzl'
import { archiveLimits } from './archive-limits.ts'
import { ArchiveReader } from './archive-reader.ts'
import { ArchiveRefusal } from './archive-refusal.ts'
import type { ArchiveEntry, Unpacking } from './unpacking.ts'
import { zipEntryName } from './zip-entry-name.ts'

const inflate = promisify(inflateRaw)

/** General purpose bits. */
const bits = { encrypted: 0x1, sizesFollow: 0x8 } as const

/** Unpacks a zip file entry by entry. Throws an ArchiveRefusal, or whatever yauzl and zlib say of a damaged one. */
export async function unpackZip(handle: FileHandle, size: number, unpacking: Unpacking): Promise<void> {
  const reader = new ArchiveReader(handle, size)
  const zip = await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false })
  if (zip.entryCount > archiveLimits.entries) throw new ArchiveRefusal(`it holds more than ${archiveLimits.entries} entries`)
  for await (const entry of zip.eachEntry()) {
    const about = aboutEntry(entry)
    const place = unpacking.place(about)
    if (place === undefined) continue
    if ((entry.generalPurposeBitFlag & bits.encrypted) !== 0)
      throw ArchiveRefusal.of(about.name, 'is encrypted: make the archive without a password')
    const method = methods.get(entry.compressionMethod)
    if (method === undefined)
      throw ArchiveRefusal.of(about.name, `is packed by method ${entry.compressionMethod}: make an ordinary zip file (Deflate)`)
    const header = await zip.readLocalFileHeaderPromise(entry)
    checkHeader(about.name, entry, header)
    // Larger than what it unpacks to, it is damaged; so this is bounded as well.
    const packed = Buffer.alloc(Math.min(entry.compressedSize, archiveLimits.fileBytes * 2))
    await reader.readAt(packed, 0, packed.length, header.fileDataStart)
    const bytes = await method(packed, entry.uncompressedSize).catch(() => undefined)
    if (bytes?.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32)
      throw ArchiveRefusal.of(about.name, 'is damaged, or of another size than the archive says: make the archive again')
    await unpacking.write(place, [bytes])
  }
}

type Method = (packed: Buffer, bytes: number) => Promise<Buffer>

/** By number: how the bytes of an entry come out; what comes to more than it should is not waited for. */
const methods: ReadonlyMap<number, Method> = new Map<number, Method>([
  [0, async (packed) => packed],
  [8, (packed, bytes) => inflate(packed, { maxOutputLength: bytes + 1 })],
])

function aboutEntry(entry: Entry): ArchiveEntry {
  const name = zipEntryName(entry)
  return { name, kind: kindOf(name, entry.externalFileAttributes >>> 16), bytes: entry.uncompressedSize, packedBytes: entry.compressedSize }
}

/** The mode that Unix programs note; others leave it at 0. */
function kindOf(name: string, mode: number): ArchiveEntry['kind'] {
  if (name.endsWith('/')) return 'folder'
  switch (mode & 0o170000) {
    case 0:
    case 0o100000:
      return 'file'
    case 0o040000:
      return 'folder'
    case 0o120000:
      return 'symbolic link'
    default:
      return 'special file'
  }
}

/** What stands before the bytes must agree with the directory: other programs go by the one or by the other. */
function checkHeader(name: string, entry: Entry, header: LocalFileHeader): void {
  const sizesFollow = (header.generalPurposeBitFlag & bits.sizesFollow) !== 0
  const isSame = (here: number, there: number, unknown: number) => here === there || here === unknown || (sizesFollow && here === 0)
  const agrees =
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    (header.generalPurposeBitFlag & bits.encrypted) === (entry.generalPurposeBitFlag & bits.encrypted) &&
    isSame(header.crc32, entry.crc32, entry.crc32) &&
    // Large sizes stand elsewhere in the header.
    isSame(header.compressedSize, entry.compressedSize, 0xffff_ffff) &&
    isSame(header.uncompressedSize, entry.uncompressedSize, 0xffff_ffff)
  if (!agrees) throw ArchiveRefusal.of(name, 'is described in two ways that disagree: make the archive again')
}
