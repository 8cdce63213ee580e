import { decodeValue } from '../decode.ts'
import { type Bounds, encodeValue, TooLarge, type Wire } from '../encode.ts'
import type { Channel } from './channel.ts'
import type { Modules } from './modules.ts'

const unbounded = {
  depth: 10_000,
  nodes: 100_000_000,
  stringUnits: 100_000_000,
  messageUnits: 100_000_000,
  bytes: Number.POSITIVE_INFINITY,
}

/** Turns what crosses into values and back, and holds what stays on this side. */
export class Values {
  /** What may leave; the load message sets the exercise's own. */
  bounds: Bounds = { depth: 64, nodes: 1_000, stringUnits: 10_000, messageUnits: 1_000, bytes: 64 * 1024 }
  readonly #channel: Channel
  readonly #modules: Modules
  readonly #kept = new Map<number, unknown>()
  readonly #signals = new Map<number, AbortController>()

  constructor(channel: Channel, modules: Modules) {
    this.#channel = channel
    this.#modules = modules
  }

  encode(value: unknown): Wire {
    return encodeValue(value, this.bounds, () => undefined)
  }

  /** An error that cannot be encoded becomes a plain one that says so. */
  encodeError(error: unknown): Wire {
    try {
      return this.encode(error)
    } catch (fault) {
      return this.encode(new Error(fault instanceof TooLarge ? 'an error that is too large to show' : 'an error that cannot be read'))
    }
  }

  decode(wire: unknown): unknown {
    return decodeValue(wire, unbounded, (tag, rest) => {
      const [id, second, reason] = rest
      if (typeof id !== 'number') return undefined
      if (tag === 'f') return { value: this.#callback(id) }
      if (tag === 'k') return { value: this.#kept.get(id) }
      if (tag === 'l') return { value: this.#modules.get('stand-in', id)?.[String(second)] }
      if (tag === 'g') return { value: this.#signal(id, second === true, reason) }
      return undefined
    })
  }

  keep(ref: number, value: unknown): void {
    this.#kept.set(ref, value)
  }

  kept(ref: number): unknown {
    return this.#kept.get(ref)
  }

  abort(signal: number, reason: unknown): void {
    this.#signals.get(signal)?.abort(this.decode(reason))
  }

  #callback(callback: number): (...args: unknown[]) => Promise<unknown> {
    return async (...args) => this.#channel.ask((id) => ({ type: 'callback', id, callback, args: args.map((arg) => this.encode(arg)) }))
  }

  #signal(id: number, aborted: boolean, reason: unknown): AbortSignal {
    const controller = this.#signals.get(id) ?? new AbortController()
    this.#signals.set(id, controller)
    if (aborted) controller.abort(this.decode(reason))
    return controller.signal
  }
}
