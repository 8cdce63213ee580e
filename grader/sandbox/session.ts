import type { Limits } from '../content/limits.ts'
import type { Bundle } from './bundle.ts'
import { type FaultKind, GraderFault, SubmissionFault } from './fault.ts'
import { LoadedChild } from './loaded-child.ts'
import type { CallTarget } from './messages.ts'
import { Network } from './network.ts'
import type { Sandbox } from './sandbox.ts'

export interface SessionInput {
  readonly sandbox: Sandbox
  readonly limits: Limits
  readonly submission: Bundle
  readonly standIns: Bundle | undefined
}

/** Faults of loading: the same module would fail in the same way again. */
const lasting = new Set<FaultKind>(['load-failed', 'load-timeout'])

/**
 * One submission's exercise: starts a child when a call needs one, and another after a crash, so that one bad call
 * costs its own test and no other.
 */
export class Session {
  readonly network: Network
  readonly #input: SessionInput
  readonly #deadline: number
  #current: Promise<LoadedChild> | undefined
  #lasting: SubmissionFault | undefined
  #output: string[] = []
  #outputUnits = 0

  constructor(input: SessionInput) {
    this.#input = input
    this.network = new Network(input.limits)
    this.#deadline = performance.now() + input.limits.exerciseMs
  }

  /** Calls into the child; rejects with what the submission threw, a SubmissionFault, or a GraderFault. */
  async call(target: CallTarget, args: readonly unknown[], keep: boolean): Promise<unknown> {
    if (this.#lasting !== undefined) throw this.#lasting
    if (performance.now() > this.#deadline) {
      throw new SubmissionFault('limit', `not run: this exercise has used up its ${this.#input.limits.exerciseMs / 1000} s`)
    }
    const child = await this.#open()
    return child.call(target, args, keep)
  }

  beginTest(): void {
    this.#output = []
    this.#outputUnits = 0
    this.network.reset()
  }

  /** What the submission printed during the test, capped. */
  async endTest(): Promise<string> {
    // Output and answers come through different pipes: one more turn of the loop lets the output arrive.
    await new Promise((resolve) => setImmediate(resolve))
    const child = await this.#current?.catch(() => undefined)
    child?.forgetCallbacks()
    return this.#output.join('')
  }

  async dispose(): Promise<void> {
    const child = await this.#current?.catch(() => undefined)
    await child?.close()
  }

  async #open(): Promise<LoadedChild> {
    const current = await this.#current?.catch(() => undefined)
    if (current?.isUsable === true) return current
    this.#current = this.#start()
    try {
      return await this.#current
    } catch (error) {
      if (error instanceof SubmissionFault && lasting.has(error.kind)) this.#lasting = error
      throw error
    }
  }

  /** A child that never says hello is the machine's fault or ours: one retry, then the exercise is broken. */
  async #start(): Promise<LoadedChild> {
    const first = await this.#attempt()
    if (!(first instanceof GraderFault)) return first
    const second = await this.#attempt()
    if (second instanceof GraderFault) throw second
    return second
  }

  async #attempt(): Promise<LoadedChild | GraderFault> {
    const child = new LoadedChild(this.#input, this.network, (text) => this.#keepOutput(text))
    try {
      await child.load()
      return child
    } catch (error) {
      await child.close()
      if (error instanceof GraderFault) return error
      throw error
    }
  }

  #keepOutput(text: string): void {
    const room = this.#input.limits.keptOutputBytes - this.#outputUnits
    if (room <= 0) return
    this.#output.push(text.slice(0, room))
    this.#outputUnits += text.length
    if (text.length > room) this.#output.push('\n[output cut here]\n')
  }
}
