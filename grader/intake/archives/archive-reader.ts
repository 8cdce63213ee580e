import type { FileHandle } from 'node:fs/promises'
import { RandomAccessReader } from 'yauzl'

/**
 * Reads an archive for yauzl within the file's bounds. yauzl's own reader hands the positions that an archive names to
 * node, which throws where nobody can catch it when one is not even a safe number.
 */
export class ArchiveReader extends RandomAccessReader {
  readonly #handle: FileHandle
  readonly #size: number

  constructor(handle: FileHandle, size: number) {
    super()
    this.#handle = handle
    this.#size = size
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.readAt(buffer, offset, length, position).then(
      (bytesRead) => callback(null, bytesRead),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    )
  }

  async readAt(buffer: Buffer, offset: number, length: number, position: number): Promise<number> {
    const isInside = Number.isSafeInteger(position) && position >= 0 && position + length <= this.#size
    if (!isInside) throw new Error('unexpected EOF')
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await this.#handle.read(buffer, offset + filled, length - filled, position + filled)
      if (bytesRead === 0) throw new Error('unexpected EOF')
      filled += bytesRead
    }
    return filled
  }

  /** The file is closed by whoever opened it. */
  ref(): void {}
  unref(): void {}
}
