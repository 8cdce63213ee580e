import { isDeepStrictEqual } from 'node:util'
import type { Limits } from '../content/limits.ts'
import { Child } from './child.ts'
import { GraderFault, SubmissionFault } from './fault.ts'
import type { ChildMessage, GraderMessage } from './messages.ts'
import type { Sandbox } from './sandbox.ts'

/** Who hears what the child says while an exercise is loaded in it. */
export interface Listener {
  /** One checked frame; throwing makes it a protocol violation. */
  readonly onMessage: (message: ChildMessage) => void
  readonly onEnd: (fault: SubmissionFault) => void
  readonly onOutput: (text: string) => void
}

/** A running host program: exercises are loaded into it one after the other, and the last one hears what it says. */
export class Host {
  readonly #limits: Limits
  readonly #child: Child
  readonly #hello = Promise.withResolvers<void>()
  #listener: Listener | undefined
  /** What was printed before anything was loaded: bubblewrap's own words, when it cannot start. */
  #firstWords = ''
  #modules = 0
  #isReady = false
  #end: SubmissionFault | undefined

  constructor(sandbox: Sandbox, limits: Limits) {
    this.#limits = limits
    this.#hello.promise.catch(() => undefined)
    this.#child = new Child(sandbox, limits, {
      onMessage: (message) => this.#receive(message),
      onEnd: (fault) => this.#ended(fault),
      onOutput: (text) => this.#output(text),
    })
  }

  get isUsable(): boolean {
    return this.#end === undefined
  }

  /** Whether nothing has been loaded into it. */
  get isFresh(): boolean {
    return this.#modules === 0
  }

  /** The kernel holds a process to the limits that it was started with. */
  fits(limits: Limits): boolean {
    return isDeepStrictEqual(this.#limits, limits)
  }

  /** Resolves once the host program runs; a GraderFault when it never says so. */
  async ready(): Promise<void> {
    const timer = setTimeout(() => void this.kill(new SubmissionFault('timeout', 'it said nothing')), this.#limits.helloMs)
    try {
      await this.#hello.promise
    } catch (error) {
      const reason = this.#firstWords.trim() || (error instanceof Error ? error.message : String(error))
      throw new GraderFault(`the sandbox did not start: ${reason}`, { cause: error })
    } finally {
      clearTimeout(timer)
    }
  }

  /** Begins another exercise: its listener takes over. Returns the number under which its modules are loaded. */
  begin(listener: Listener): number {
    this.#listener = listener
    this.#modules += 1
    this.#child.startCounting()
    if (this.#end !== undefined) listener.onEnd(this.#end)
    return this.#modules
  }

  send(message: GraderMessage): void {
    this.#child.send(message)
  }

  async kill(reason: SubmissionFault): Promise<void> {
    await this.#child.kill(reason)
  }

  async close(): Promise<void> {
    await this.kill(new SubmissionFault('exited', 'the process was closed'))
  }

  #output(text: string): void {
    if (this.#listener === undefined) this.#firstWords = (this.#firstWords + text).slice(0, 500)
    else this.#listener.onOutput(text)
  }

  #receive(message: ChildMessage): void {
    if (message.type === 'hello' && !this.#isReady) {
      this.#isReady = true
      return this.#hello.resolve()
    }
    if (this.#listener === undefined) throw new TypeError('a message before anything was loaded')
    this.#listener.onMessage(message)
  }

  #ended(fault: SubmissionFault): void {
    this.#end = fault
    this.#hello.reject(fault)
    this.#listener?.onEnd(fault)
  }
}
