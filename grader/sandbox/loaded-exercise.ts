import { needsNodeHttp } from './bundle.ts'
import { GraderFault, SubmissionFault } from './fault.ts'
import type { Host } from './host.ts'
import type { CallTarget, ChildMessage } from './messages.ts'
import type { Network } from './network.ts'
import { newId } from './new-id.ts'
import { Patience } from './patience.ts'
import { Pending } from './pending.ts'
import type { SessionInput } from './session.ts'
import { ThrownValue } from './thrown-value.ts'
import { TrustedValues } from './trusted-values.ts'

/** An exercise loaded into a child: calls, callbacks and requests over its channel, each within its wall clock. */
export class LoadedExercise {
  /** Whether it was the first in its child, so that no other exercise can have left anything there. */
  readonly isAlone: boolean
  readonly #input: SessionInput
  readonly #network: Network
  readonly #host: Host
  readonly #module: number
  readonly #values: TrustedValues
  readonly #pending = new Pending()
  readonly #loaded = Promise.withResolvers<void>()
  #exports: readonly string[] = []
  #isReported = false
  #end: SubmissionFault | undefined

  constructor(input: SessionInput, host: Host, network: Network, onOutput: (text: string) => void) {
    this.#input = input
    this.#network = network
    this.#host = host
    this.isAlone = host.isFresh
    this.#loaded.promise.catch(() => undefined)
    this.#module = host.begin({ onMessage: (message) => this.#receive(message), onEnd: (fault) => this.#ended(fault), onOutput })
    this.#values = new TrustedValues({
      limits: input.limits,
      origin: { bundle: input.submission, module: this.#module },
      send: (message) => host.send(message),
      requireStandIn: (name) => this.requireStandIn(name),
      onFailure: (error) => network.noteFailure(error),
    })
  }

  get isUsable(): boolean {
    return this.#end === undefined
  }

  /** Resolves once every module is imported. */
  async load(): Promise<void> {
    const { sandbox, submission, standIns, limits } = this.#input
    const names = new Set([...submission.packages, ...(standIns?.packages ?? [])])
    this.#host.send({
      type: 'load',
      module: this.#module,
      submission: submission.code,
      standIns: standIns?.code ?? null,
      packages: Object.fromEntries([...names].map((name) => [name, sandbox.packages[name]?.file ?? ''])),
      nodeHttp: needsNodeHttp(submission, sandbox) || (standIns !== undefined && needsNodeHttp(standIns, sandbox)),
      bounds: { ...limits, bytes: limits.frameBytes },
    })
    const late = `importing it did not finish within ${limits.loadMs / 1000} s: is there an endless loop, or an await that never ends, outside its functions?`
    await this.#within(limits.loadMs, this.#loaded.promise, 'load-timeout', late)
  }

  async call(target: CallTarget, args: readonly unknown[], keep: boolean): Promise<unknown> {
    if (this.#end !== undefined) throw this.#end
    if (target.kind === 'export' && !this.#exports.includes(target.name)) {
      throw new SubmissionFault('missing-export', `there is no export named ${target.name}: the file must export it`)
    }
    if (target.kind === 'stand-in') this.requireStandIn(target.name)
    if (target.kind === 'method') this.#values.requireKept(target.ref)
    const encoded = args.map((arg) => this.#values.encode(arg))
    const { id, promise } = this.#pending.open(target.name)
    const ref = keep ? newId() : null
    const callee = target.kind === 'method' ? target : { ...target, module: this.#module }
    this.#host.send({ type: 'call', id, target: callee, args: encoded, keep: ref })
    const seconds = this.#input.limits.callMs / 1000
    const late = `${target.name} did not finish within ${seconds} s and was stopped: is there an endless loop, or a promise that never settles?`
    const value = await this.#within(this.#input.limits.callMs, promise, 'timeout', late).catch((error: unknown) => {
      if (target.kind !== 'stand-in' || error instanceof SubmissionFault) throw error
      // Not ours to answer for: it runs beside the submission, which can break what it stands on.
      throw new SubmissionFault('crashed', `the stand-in ${target.name}, which runs beside your code, failed`, { cause: error })
    })
    return ref === null ? value : this.#values.hold(ref)
  }

  /** Throws a GraderFault for a stand-in that does not exist: the author's slip, never the learner's. */
  requireStandIn(name: string): void {
    const names = this.#input.standIns?.exports ?? []
    if (names.includes(name)) return
    throw new GraderFault(`stand-ins.ts has no export named ${name}; it has ${names.join(', ') || 'none'}`)
  }

  forgetCallbacks(): void {
    this.#values.forget()
  }

  async #within<Value>(ms: number, promise: Promise<Value>, kind: 'timeout' | 'load-timeout', message: string): Promise<Value> {
    const clock = new Patience(ms, () => void this.#host.kill(new SubmissionFault(kind, message)))
    try {
      return await promise
    } finally {
      clock.stop()
    }
  }

  #ended(fault: SubmissionFault): void {
    this.#end ??= fault
    // Whatever ends the process while it loads makes the module unloadable.
    this.#loaded.reject(
      fault.kind === 'load-timeout'
        ? fault
        : new SubmissionFault('load-failed', `while it was imported, ${fault.message}`, { isKill: fault.isKill }),
    )
    this.#pending.rejectAll(fault)
  }

  /** Called for each well-formed frame; throwing makes it a protocol violation. */
  #receive(message: ChildMessage): void {
    switch (message.type) {
      case 'hello':
        throw new TypeError('a second hello')
      case 'loaded':
        this.#requireFirst(message.module)
        this.#exports = message.exports
        return this.#loaded.resolve()
      case 'load-failed':
        this.#requireFirst(message.module)
        return this.#loaded.reject(new SubmissionFault('load-failed', 'importing it failed', { cause: this.#values.decode(message.error) }))
      case 'returned': {
        // Read before the call is taken off the list: should that fail, the call still ends with the process.
        const value = this.#values.decode(message.value)
        return this.#pending.take(message.id).resolve(value)
      }
      case 'threw': {
        const thrown = this.#values.decode(message.error)
        return this.#pending.take(message.id).reject(thrown instanceof Error ? thrown : new ThrownValue(thrown))
      }
      case 'unsendable':
        return this.#pending.take(message.id).reject(new SubmissionFault('unsendable', `its answer ${message.reason}`))
      case 'no-method': {
        const { resolve: _, reject, name } = this.#pending.take(message.id)
        return reject(new SubmissionFault('missing-method', `there is no ${name} on what it returned, which is ${message.what}`))
      }
      case 'callback':
        return this.#values.callBack(message)
      case 'request':
        return void this.#network.answer(message).then((answer) => this.#host.send(answer))
      case 'crashed': {
        const cause = this.#values.decode(message.error)
        const text = 'the process crashed: an error was thrown, or a promise rejected, where nothing catches it'
        return void this.#host.kill(new SubmissionFault('crashed', text, { cause }))
      }
      default:
        return message satisfies never
    }
  }

  /** Loading is reported once, and for the module that was asked for. */
  #requireFirst(module: number): void {
    if (module !== this.#module) throw new RangeError(`a report on module ${module} while ${this.#module} is loaded`)
    if (this.#isReported) throw new TypeError('a second report on loading')
    this.#isReported = true
  }
}
