import { constants, createWriteStream } from 'node:fs'
import { lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, validateFileName } from 'yauzl'
import { archiveName } from '../archives/archive-name.ts'
import { ArchiveReader } from '../archives/archive-reader.ts'
import { entryPath } from '../archives/entry-path.ts'
import { zipEntryName } from '../archives/zip-entry-name.ts'

/** Where a download lies: a zip file as it came, or the folder to which somebody has unpacked it. */
export interface DownloadSource {
  readonly names: readonly string[]
  /** Puts files where they belong, one at a time and streamed: a download may have gigabytes. Returns what could not be. */
  readonly extract: (moves: ReadonlyMap<string, string>, folder: string) => Promise<readonly { name: string; why: string }[]>
}

/** Bytes of one file of a download: an archive of a learner, packages and pictures included. */
const mostBytes = 256 * 1024 * 1024
const pieceBytes = 256 * 1024

/** Opens what may be a download; undefined for what is neither a zip file nor a folder. Throws what yauzl says of a damaged file. */
export async function openSource(place: string): Promise<DownloadSource | undefined> {
  const stats = await stat(place).catch(() => undefined)
  if (stats?.isDirectory()) return folderSource(place)
  return stats?.isFile() && archiveName(path.basename(place))?.kind === 'zip' ? zipSource(place, stats.size) : undefined
}

async function folderSource(place: string): Promise<DownloadSource> {
  const entries = await readdir(place, { withFileTypes: true })
  const inside = entries.filter((entry) => entry.isDirectory() && /_assignsubmission_file_?$/.test(entry.name))
  const below = await Promise.all(
    inside.map(async ({ name }) =>
      (await readdir(path.join(place, name), { recursive: true, withFileTypes: true })).flatMap((entry) =>
        entry.isFile() ? [path.relative(place, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')] : [],
      ),
    ),
  )
  // Folders count as names, too: a class of folders is no download.
  const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : inside.includes(entry) ? [] : [`${entry.name}/.`]))
  return {
    names: [...names, ...below.flat()].sort(),
    extract: (moves, folder) =>
      each(moves, folder, async (name, target) => {
        await copyChecked(path.join(place, name), target)
      }),
  }
}

/** A copy would hide from the grader what it refuses: a second name of a file that is somebody else's, or a link to one. */
async function copyChecked(file: string, target: string): Promise<void> {
  const { size, nlink, ...stats } = await lstat(file)
  if (nlink > 1) throw new Error('is a hard link: put the file itself there')
  if (size > mostBytes) throw new Error(`has ${size} bytes, at most ${mostBytes} are taken`)
  await using from = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW)
  const opened = await from.stat()
  if (!opened.isFile() || opened.ino !== stats.ino || opened.nlink > 1) throw new Error('is no regular file, or has just been exchanged')
  await pipeline(from.createReadStream({ autoClose: false }), createWriteStream(target, { flags: 'wx', mode: 0o600 }))
}

async function zipSource(place: string, size: number): Promise<DownloadSource> {
  const names = await withZip(place, size, async ({ zip }) => {
    const all: string[] = []
    for await (const entry of zip.eachEntry()) all.push(nameOf(entry))
    return all
  })
  return {
    names: names.sort(),
    extract: (moves, folder) =>
      withZip(place, size, async (opened) => {
        const refused: { name: string; why: string }[] = []
        for await (const entry of opened.zip.eachEntry()) {
          const name = nameOf(entry)
          const to = moves.get(name)
          if (to === undefined) continue
          const one = new Map([[name, to]])
          refused.push(...(await each(one, folder, (_, target) => writeEntry(opened, entry, target))))
        }
        return refused
      }),
  }
}

function nameOf(entry: Entry): string {
  // Some programs for Windows write the separators of their system.
  const name = zipEntryName(entry).replaceAll('\\', '/')
  const fault = validateFileName(name)
  if (fault !== null) throw new Error(fault)
  return name
}

interface OpenZip {
  readonly zip: Awaited<ReturnType<typeof fromRandomAccessReaderPromise>>
  readonly reader: ArchiveReader
}

async function withZip<Result>(place: string, size: number, use: (open: OpenZip) => Promise<Result>): Promise<Result> {
  await using handle = await open(place, 'r')
  const reader = new ArchiveReader(handle, size)
  // Awaited here: the file is closed when this ends.
  return await use({ reader, zip: await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false }) })
}

async function writeEntry({ zip, reader }: OpenZip, entry: Entry, target: string): Promise<void> {
  const { uncompressedSize, compressedSize, compressionMethod } = entry
  if (uncompressedSize > mostBytes) throw new Error(`has ${uncompressedSize} bytes, at most ${mostBytes} are taken`)
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry)
  const file = createWriteStream(target, { flags: 'wx', mode: 0o600 })
  const packed = () => piecesOf(reader, fileDataStart, compressedSize)
  const whole = (pieces: AsyncIterable<Uint8Array>) => checked(pieces, entry)
  if (compressionMethod === 0) await pipeline(packed, whole, file)
  else if (compressionMethod === 8) await pipeline(packed, createInflateRaw(), whole, file)
  else throw new Error(`is packed by method ${compressionMethod}: make an ordinary zip file (Deflate)`)
}

async function* piecesOf(reader: ArchiveReader, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; done += pieceBytes) {
    const piece = Buffer.alloc(Math.min(pieceBytes, length - done))
    await reader.readAt(piece, 0, piece.length, start + done)
    yield piece
  }
}

/** What comes out is as long as the archive says, and no longer, and is what was packed. */
async function* checked(pieces: AsyncIterable<Uint8Array>, { uncompressedSize, crc32: expected }: Entry): AsyncGenerator<Uint8Array> {
  let bytes = 0
  let sum = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > uncompressedSize) break
    sum = crc32(piece, sum)
    yield piece
  }
  if (bytes !== uncompressedSize || sum !== expected) throw new Error('is damaged, or of another size than the archive says')
}

/** One file that cannot be put there costs its learner that file, and nobody else anything. */
async function each(
  moves: ReadonlyMap<string, string>,
  folder: string,
  put: (name: string, target: string) => Promise<void>,
): Promise<{ name: string; why: string }[]> {
  const refused: { name: string; why: string }[] = []
  for (const [name, to] of moves) {
    try {
      const target = path.join(folder, ...entryPath(to))
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      await put(name, target).catch(async (error: unknown) => {
        await rm(target, { force: true })
        throw error
      })
    } catch (error) {
      refused.push({ name, why: error instanceof Error ? error.message : String(error) })
    }
  }
  return refused
}
