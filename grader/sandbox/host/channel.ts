import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { TooLarge } from '../encode.ts'
import { encodeFrame, FrameReader } from '../frames.ts'
import type { ChildMessage, GraderMessage } from '../messages.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** More than any frame that the trusted side sends. */
const maxIncomingBytes = 64 * 1024 * 1024

/**
 * The child's ends of the two pipes: sends frames, and matches answers to the questions it asked. It goes below node's streams,
 * which would cost more than most calls do.
 */
export class Channel {
  /** What the trusted side reads; the load message sets the exercise's own. */
  maxFrameBytes = 64 * 1024
  readonly #fds: { readonly writes: number; readonly reads: number }
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 1

  constructor(fds: { readonly writes: number; readonly reads: number }) {
    this.#fds = fds
  }

  listen(handle: (message: GraderMessage) => void): void {
    const reader = new FrameReader(maxIncomingBytes)
    const onread = {
      buffer: Buffer.allocUnsafe(256 * 1024),
      callback: (count: number, buffer: Uint8Array): boolean => {
        // The buffer is used again for the next read.
        for (const text of reader.read(Buffer.from(buffer.subarray(0, count)))) handle(JSON.parse(text))
        return true
      },
    }
    const socket = new Socket({ fd: this.#fds.reads, readable: true, writable: false, onread })
    socket.on('end', () => process.exit(0))
    socket.on('error', () => process.exit(0))
    socket.resume()
  }

  /** Throws TooLarge, and has sent nothing, when the other side would not read it. */
  send(message: ChildMessage): void {
    const frame = encodeFrame(message)
    if (frame.length - 4 > this.maxFrameBytes) throw new TooLarge(`${frame.length} bytes, at most ${this.maxFrameBytes} can cross`)
    for (let sent = 0; sent < frame.length; ) sent += write(this.#fds.writes, frame.subarray(sent))
  }

  /** Asks the trusted side and waits for its answer. */
  ask(message: (id: number) => ChildMessage): Promise<unknown> {
    const id = this.#nextId
    this.#nextId += 1
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.send(message(id))
    this.#waiting.set(id, { resolve, reject })
    return promise
  }

  settle(id: number, answer: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (waiting !== undefined) answer(waiting)
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4))

/** Writes what the pipe takes; when it is full, the trusted side needs a moment to read. */
function write(fd: number, bytes: Buffer): number {
  try {
    return writeSync(fd, bytes)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EAGAIN') throw error
    Atomics.wait(pause, 0, 0, 1)
    return 0
  }
}
