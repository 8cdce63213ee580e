import type { Limits } from '../content/limits.ts'
import type { Bundle } from './bundle.ts'
import { type FaultKind, GraderFault, SubmissionFault } from './fault.ts'
import type { Host } from './host.ts'
import { KeptOutput } from './kept-output.ts'
import { LoadedExercise } from './loaded-exercise.ts'
import type { CallTarget } from './messages.ts'
import { Network } from './network.ts'
import type { Sandbox } from './sandbox.ts'
import type { Seat } from './seat.ts'

export interface SessionInput {
  readonly sandbox: Sandbox
  readonly seat: Seat
  readonly limits: Limits
  readonly submission: Bundle
  readonly standIns: Bundle | undefined
}

/** Faults of loading: the same module would fail in the same way again. */
const lasting = new Set<FaultKind>(['load-failed', 'load-timeout'])

/**
 * One submission's exercise: loads it into a child when a call needs it, and into another after a crash, so that one bad
 * call costs its own test and no other.
 */
export class Session {
  readonly network: Network
  readonly #input: SessionInput
  #deadline: number
  #current: LoadedExercise | undefined
  #starting: Promise<LoadedExercise> | undefined
  #wasShared = false
  /** There is one second chance for an exercise, with as much time again. */
  #hasLeft = false
  #lasting: SubmissionFault | undefined
  readonly #output: KeptOutput

  constructor(input: SessionInput) {
    this.#input = input
    this.network = new Network(input.limits)
    this.#output = new KeptOutput(input.limits.keptOutputBytes)
    this.#deadline = performance.now() + input.limits.exerciseMs
  }

  /**
   * Whether the running test used a child in which another exercise has run, or one that was killed by nobody knows whom: if it
   * fails, it is tried once more alone.
   */
  get wasShared(): boolean {
    return this.#wasShared
  }

  /** Calls into the child; rejects with what the submission threw, a SubmissionFault, or a GraderFault. */
  async call(target: CallTarget, args: readonly unknown[], keep: boolean): Promise<unknown> {
    if (this.#lasting !== undefined) throw this.#lasting
    if (performance.now() > this.#deadline) {
      // What another exercise left behind may have used it up: alone, there is as much again.
      this.#wasShared ||= this.#current?.isAlone === false
      throw new SubmissionFault('limit', `not run: this exercise has used up its ${this.#input.limits.exerciseMs / 1000} s`)
    }
    const exercise = await this.#open()
    this.#wasShared ||= !exercise.isAlone
    return exercise.call(target, args, keep).catch((error: unknown) => this.#noteKill(error))
  }

  /** Leaves the shared child: the next call starts one for this exercise alone. */
  leaveShared(): void {
    this.#lasting = undefined
    this.#current = undefined
    if (!this.#hasLeft) this.#deadline = performance.now() + this.#input.limits.exerciseMs
    this.#hasLeft = true
    this.#input.seat.newHost(this.#input.limits)
  }

  beginTest(): void {
    this.#output.beginTest()
    this.#wasShared = false
    this.network.reset()
  }

  /** What the submission printed during the test, capped. */
  async endTest(): Promise<string> {
    // Output and answers come through different pipes: one more turn of the loop lets the output arrive.
    await new Promise((resolve) => setImmediate(resolve))
    this.#current?.forgetCallbacks()
    return this.#output.text
  }

  /** The exercise as it is loaded now; calls made at the same time wait for the same start. */
  async #open(): Promise<LoadedExercise> {
    if (this.#current?.isUsable === true) return this.#current
    this.#starting ??= this.#start().finally(() => {
      this.#starting = undefined
    })
    return this.#starting
  }

  async #start(): Promise<LoadedExercise> {
    const host = await this.#readyHost()
    const exercise = new LoadedExercise(this.#input, host, this.network, (text) => this.#output.keep(text))
    this.#wasShared ||= !exercise.isAlone
    this.#output.beginImport()
    try {
      await exercise.load()
      this.#current = exercise
      return exercise
    } catch (error) {
      if (error instanceof SubmissionFault && lasting.has(error.kind) && (this.#hasLeft || !error.isKill)) this.#lasting = error
      return this.#noteKill(error)
    } finally {
      // Output and answers come through different pipes: one more turn of the loop lets the output arrive.
      await new Promise((resolve) => setImmediate(resolve))
      this.#output.endImport()
    }
  }

  #noteKill(error: unknown): never {
    // Once: a submission that is killed again is killed for what it does.
    if (error instanceof SubmissionFault && error.isKill && !this.#hasLeft) this.#wasShared = true
    throw error
  }

  /** A child that never says hello is the machine's fault or ours: one retry, then the exercise is broken. */
  async #readyHost(): Promise<Host> {
    const { seat, limits } = this.#input
    const first = seat.host(limits)
    try {
      await first.ready()
      return first
    } catch (error) {
      if (!(error instanceof GraderFault)) throw error
      const second = seat.newHost(limits)
      await second.ready()
      return second
    }
  }
}
