import type { Limits } from '../content/limits.ts'
import type { Bundle } from './bundle.ts'
import { decodeValue } from './decode.ts'
import { encodeValue, type Wire } from './encode.ts'
import { GraderFault, SubmissionFault } from './fault.ts'
import { Kept } from './kept.ts'
import type { ChildMessage, GraderMessage } from './messages.ts'
import { newId, wasIssued } from './new-id.ts'
import { rememberOrigin } from './place.ts'
import { StandInRef } from './stand-in-ref.ts'

const mib = 1024 * 1024
const outgoing = { depth: 200, nodes: 1_000_000, stringUnits: 16 * mib, messageUnits: 16 * 1024, bytes: 32 * mib }

const synchronous = 'the suite passed a function that answers synchronously: make it async, or pass a stand-in by local(standIns.…)'

type Callback = (...args: unknown[]) => unknown

/** The trusted end of what crosses: sends callbacks, signals and kept objects, and reads answers within bounds. */
export class TrustedValues {
  readonly #limits: Limits
  readonly #origin: { readonly bundle: Bundle; readonly module: number }
  readonly #send: (message: GraderMessage) => void
  readonly #requireStandIn: (name: string) => void
  readonly #onFailure: (error: Error) => void
  readonly #callbacks = new Map<number, Callback>()
  readonly #kept = new Set<number>()
  readonly #signals = new Map<AbortSignal, number>()

  constructor(input: {
    limits: Limits
    origin: { readonly bundle: Bundle; readonly module: number }
    send: (message: GraderMessage) => void
    requireStandIn: (name: string) => void
    onFailure: (error: Error) => void
  }) {
    this.#limits = input.limits
    this.#origin = input.origin
    this.#send = input.send
    this.#requireStandIn = input.requireStandIn
    this.#onFailure = input.onFailure
  }

  encode(value: unknown): Wire {
    return encodeValue(value, outgoing, (item) => {
      if (item instanceof Kept) {
        this.requireKept(item.ref)
        return ['k', item.ref]
      }
      if (item instanceof StandInRef) {
        this.#requireStandIn(item.name)
        return ['l', this.#origin.module, item.name]
      }
      if (item instanceof AbortSignal) return this.#signal(item)
      if (!isCallback(item)) return undefined
      const id = newId()
      this.#callbacks.set(id, item)
      return ['f', id]
    })
  }

  decode(wire: unknown): unknown {
    const value = decodeValue(wire, { ...this.#limits, bytes: this.#limits.frameBytes }, () => undefined)
    if (value instanceof Error) rememberOrigin(value, { stack: value.stack ?? '', ...this.#origin })
    return value
  }

  /** Notes that the child holds a value under this reference. */
  hold(ref: number): Kept {
    this.#kept.add(ref)
    return new Kept(ref)
  }

  /** Throws a SubmissionFault for a value that went with an earlier child. */
  requireKept(ref: number): void {
    if (this.#kept.has(ref)) return
    throw new SubmissionFault('exited', 'what it had built is gone, since its process was ended by an earlier call')
  }

  /** Runs the suite's function and answers the child. Throws a RangeError for a function that was never sent. */
  callBack({ id, callback, args }: Extract<ChildMessage, { type: 'callback' }>): void {
    if (!wasIssued(callback)) throw new RangeError(`a call to function ${callback}, which was never passed`)
    const run = this.#callbacks.get(callback)
    // A function of an earlier test or exercise: the call came too late to matter.
    if (run === undefined) return
    const decoded = args.map((arg) => this.decode(arg))
    void this.#answer(id, () => run(...decoded))
  }

  async #answer(id: number, run: () => unknown): Promise<void> {
    try {
      const answer = run()
      // In the child it is asynchronous: code that uses the answer at once would see a promise, and lose points for it.
      if (answer !== undefined && !(answer instanceof Promise)) this.#onFailure(new GraderFault(synchronous))
      this.#send({ type: 'answered', id, value: this.encode(await answer) })
    } catch (error) {
      // The submission may swallow it: a failed assertion of the suite must reach the test another way.
      if (error instanceof Error && error.name === 'AssertionError') this.#onFailure(error)
      this.#send({ type: 'failed', id, error: this.encode(error instanceof Error ? plainError(error) : String(error)) })
    }
  }

  /** The callbacks of a test end with it. */
  forget(): void {
    this.#callbacks.clear()
  }

  #signal(signal: AbortSignal): Wire {
    const known = this.#signals.get(signal)
    if (known !== undefined) return ['g', known, signal.aborted, this.encode(signal.reason)]
    const id = newId()
    this.#signals.set(signal, id)
    const { aborted } = signal
    if (!aborted) {
      signal.addEventListener('abort', () => this.#send({ type: 'abort', signal: id, reason: this.encode(abortReason(signal)) }), {
        once: true,
      })
    }
    return ['g', id, aborted, aborted ? this.encode(abortReason(signal)) : null]
  }
}

/** The standard reason is a DOMException, which crosses as an error of that name. */
function abortReason(signal: AbortSignal): unknown {
  const reason: unknown = signal.reason
  if (!(reason instanceof DOMException)) return reason
  return Object.assign(new Error(reason.message), { name: reason.name })
}

/** Without `expected`, `actual` and whatever else a suite's error carries. */
function plainError(error: Error): Error {
  return Object.assign(new Error(error.message), error.name === 'AssertionError' ? {} : error, { name: error.name })
}

function isCallback(value: object): value is Callback {
  return typeof value === 'function'
}
