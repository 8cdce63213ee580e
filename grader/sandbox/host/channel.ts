import type { Socket } from 'node:net'
import { encodeFrame, type FrameReader } from '../frames.ts'
import type { ChildMessage, GraderMessage } from '../messages.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** The child's end of the pipe: sends frames, and matches answers to the questions it asked. */
export class Channel {
  readonly #socket: Socket
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 1

  constructor(socket: Socket) {
    this.#socket = socket
  }

  onMessage(handle: (message: GraderMessage) => void, reader: FrameReader): void {
    this.#socket.on('data', (chunk: Buffer) => {
      for (const text of reader.read(chunk)) handle(JSON.parse(text))
    })
    this.#socket.on('end', () => process.exit(0))
    this.#socket.on('error', () => process.exit(0))
  }

  send(message: ChildMessage): void {
    this.#socket.write(encodeFrame(message))
  }

  /** Sends one more frame and ends the process once it is written. */
  sendLast(message: ChildMessage): void {
    this.#socket.write(encodeFrame(message), () => process.exit(70))
  }

  /** Asks the trusted side and waits for its answer. */
  ask(message: (id: number) => ChildMessage): Promise<unknown> {
    const id = this.#nextId
    this.#nextId += 1
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#waiting.set(id, { resolve, reject })
    this.send(message(id))
    return promise
  }

  settle(id: number, answer: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (waiting !== undefined) answer(waiting)
  }
}
