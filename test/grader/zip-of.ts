import { crc32 } from 'node:zlib'

/** An entry as it shall stand in a zip file; what is left out is honest. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** As they come out; for entries that are compressed already, or lie. */
  readonly size?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  /** Whether the flags say that the name is UTF-8 (default: yes). */
  readonly saysUtf8?: boolean
  /** The name's bytes, where they are not its UTF-8. */
  readonly rawName?: Uint8Array
  readonly extra?: Uint8Array
  /** A Unix mode, such as 0o120777 for a link. */
  readonly mode?: number
}

/** A zip file, byte by byte: what no honest program would write can be written, too (APPNOTE.TXT 6.3.10, 4.3). */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const bytes = Buffer.from(entry.bytes)
    const name = Buffer.from(entry.rawName ?? Buffer.from(entry.name))
    const extra = entry.extra ?? Buffer.alloc(0)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE((entry.flags ?? 0) | (entry.saysUtf8 === false ? 0 : 0x800), 2)
    about.writeUInt16LE(entry.method ?? 0, 4)
    about.writeUInt32LE(entry.crc ?? crc32(bytes), 10)
    about.writeUInt32LE(bytes.length, 14)
    about.writeUInt32LE(entry.size ?? bytes.length, 18)
    about.writeUInt16LE(name.length, 22)
    about.writeUInt16LE(extra.length, 24)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, name, extra, bytes])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003'), about, tail, name, extra]))
    parts.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end])
}
