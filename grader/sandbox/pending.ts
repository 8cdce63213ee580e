import { newId } from './new-id.ts'

interface Waiting {
  /** What was called. */
  readonly name: string
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** Calls that wait for their answer. An answer to a call that is not waiting is a protocol violation. */
export class Pending {
  readonly #waiting = new Map<number, Waiting>()

  open(name: string): { readonly id: number; readonly promise: Promise<unknown> } {
    const id = newId()
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#waiting.set(id, { name, resolve, reject })
    return { id, promise }
  }

  /** Throws a RangeError for an id that waits for nothing. */
  take(id: number): Waiting {
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) throw new RangeError(`an answer to call ${id}, which waits for none`)
    this.#waiting.delete(id)
    return waiting
  }

  rejectAll(reason: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(reason)
    this.#waiting.clear()
  }
}
