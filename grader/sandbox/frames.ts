import { isUtf8 } from 'node:buffer'

/**
 * Frames on a byte stream: a 32-bit big-endian length, then that many bytes of UTF-8 JSON.
 * The same file runs on both sides of the boundary.
 */
export function encodeFrame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message), 'utf8')
  const frame = Buffer.allocUnsafe(4 + body.length)
  frame.writeUInt32BE(body.length, 0)
  frame.set(body, 4)
  return frame
}

/**
 * Splits a stream into frames: feed it chunks, get the JSON text of each whole frame.
 * Throws a RangeError for a length above `maxBytes`, before anything of it is buffered, and a TypeError for what is no UTF-8. After a throw the stream is
 * unusable.
 */
export class FrameReader {
  readonly #maxBytes: number
  #chunks: Buffer[] = []
  #length = 0
  /** Of the frame that is coming in, once its length has. */
  #expected: number | undefined

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  read(chunk: Buffer): string[] {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    const texts: string[] = []
    for (let size = this.#size(); size !== undefined && this.#length >= 4 + size; size = this.#size()) {
      texts.push(textOf(this.#take(4 + size).subarray(4)))
    }
    return texts
  }

  #size(): number | undefined {
    if (this.#expected !== undefined) return this.#expected
    if (this.#length < 4) return undefined
    const [first] = this.#chunks
    const size = (first !== undefined && first.length >= 4 ? first : this.#joined()).readUInt32BE(0)
    if (size > this.#maxBytes) throw new RangeError(`a frame of ${size} bytes, at most ${this.#maxBytes} are allowed`)
    this.#expected = size
    return size
  }

  #take(count: number): Buffer {
    const bytes = this.#joined()
    this.#expected = undefined
    this.#length -= count
    this.#chunks = this.#length > 0 ? [bytes.subarray(count)] : []
    return bytes.subarray(0, count)
  }

  /** Only when a whole frame has come, or not even its length in one piece: many small chunks stay cheap to collect. */
  #joined(): Buffer {
    const [first] = this.#chunks
    if (first !== undefined && this.#chunks.length === 1) return first
    const bytes = Buffer.concat(this.#chunks)
    this.#chunks = [bytes]
    return bytes
  }
}

/** Throws for bytes that are no UTF-8: read leniently, they would become other characters than were sent. */
function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new TypeError('a frame that is not UTF-8')
  return bytes.toString('utf8')
}
