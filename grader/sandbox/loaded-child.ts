import { needsNodeHttp } from './bundle.ts'
import { Child } from './child.ts'
import { GraderFault, SubmissionFault } from './fault.ts'
import { newRef } from './kept.ts'
import { hostFolder } from './launch.ts'
import type { CallTarget, ChildMessage } from './messages.ts'
import type { Network } from './network.ts'
import { Pending } from './pending.ts'
import type { SessionInput } from './session.ts'
import { TrustedValues } from './trusted-values.ts'

/** A child with the submission loaded: calls, callbacks and requests over its channel, each within its wall clock. */
export class LoadedChild {
  readonly #input: SessionInput
  readonly #network: Network
  readonly #child: Child
  readonly #values: TrustedValues
  readonly #pending = new Pending()
  readonly #hello = Promise.withResolvers<void>()
  readonly #loaded = Promise.withResolvers<void>()
  #exports: readonly string[] = []
  #end: SubmissionFault | undefined

  constructor(input: SessionInput, network: Network, onOutput: (text: string) => void) {
    this.#input = input
    this.#network = network
    this.#child = new Child(input.sandbox, input.limits, {
      onMessage: (message) => this.#receive(message),
      onEnd: (fault) => this.#ended(fault),
      onOutput,
    })
    this.#values = new TrustedValues(
      input.limits,
      input.submission,
      (message) => this.#child.send(message),
      (error) => network.noteFailure(error),
    )
    this.#hello.promise.catch(() => undefined)
    this.#loaded.promise.catch(() => undefined)
  }

  get isUsable(): boolean {
    return this.#end === undefined
  }

  /** Resolves once every module is imported. Rejects with a GraderFault when the host program never answers. */
  async load(): Promise<void> {
    const { sandbox, submission, standIns, limits } = this.#input
    await this.#within(limits.helloMs, this.#hello.promise, 'timeout', 'the sandbox did not start').catch((error) => {
      throw new GraderFault(`the sandbox did not start: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    })
    const names = new Set([...submission.packages, ...(standIns?.packages ?? [])])
    const folder = hostFolder(sandbox)
    const packages = [...names].map((name) => [name, `file://${folder}/${sandbox.packages[name]?.file}`])
    this.#child.send({
      type: 'load',
      submission: submission.code,
      standIns: standIns?.code ?? null,
      packages: Object.fromEntries(packages),
      nodeHttp: needsNodeHttp(submission, sandbox) || (standIns !== undefined && needsNodeHttp(standIns, sandbox)),
      bounds: limits,
    })
    const late = `importing it did not finish within ${limits.loadMs / 1000} s: is there an endless loop, or an await that never ends, outside its functions?`
    await this.#within(limits.loadMs, this.#loaded.promise, 'load-timeout', late)
  }

  async call(target: CallTarget, args: readonly unknown[], keep: boolean): Promise<unknown> {
    if (this.#end !== undefined) throw this.#end
    if (target.kind === 'export' && !this.#exports.includes(target.name)) {
      throw new SubmissionFault('missing-export', `there is no export named ${target.name}: the file must export it`)
    }
    if (target.kind === 'method') this.#values.requireKept(target.ref)
    const encoded = args.map((arg) => this.#values.encode(arg))
    const { id, promise } = this.#pending.open()
    const ref = keep ? newRef() : null
    this.#child.send({ type: 'call', id, target, args: encoded, keep: ref })
    const seconds = this.#input.limits.callMs / 1000
    const late = `${target.name} did not finish within ${seconds} s and was stopped: is there an endless loop, or a promise that never settles?`
    const value = await this.#within(this.#input.limits.callMs, promise, 'timeout', late)
    return ref === null ? value : this.#values.hold(ref)
  }

  forgetCallbacks(): void {
    this.#values.forget()
  }

  async close(): Promise<void> {
    await this.#child.kill(new SubmissionFault('exited', 'the process was closed'))
  }

  async #within<Value>(ms: number, promise: Promise<Value>, kind: 'timeout' | 'load-timeout', message: string): Promise<Value> {
    const timer = setTimeout(() => void this.#child.kill(new SubmissionFault(kind, message)), ms)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
    }
  }

  #ended(fault: SubmissionFault): void {
    this.#end ??= fault
    this.#hello.reject(fault)
    // Whatever ends the process while it loads makes the module unloadable.
    this.#loaded.reject(
      fault.kind === 'load-timeout' ? fault : new SubmissionFault('load-failed', `while it was imported, ${fault.message}`),
    )
    this.#pending.rejectAll(fault)
  }

  /** Called for each well-formed frame; throwing makes it a protocol violation. */
  #receive(message: ChildMessage): void {
    switch (message.type) {
      case 'hello':
        return this.#hello.resolve()
      case 'loaded':
        this.#exports = message.exports
        return this.#loaded.resolve()
      case 'load-failed':
        return this.#loaded.reject(new SubmissionFault('load-failed', 'importing it failed', { cause: this.#values.decode(message.error) }))
      case 'returned':
        return this.#pending.take(message.id).resolve(this.#values.decode(message.value))
      case 'threw':
        return this.#pending.take(message.id).reject(this.#values.decode(message.error))
      case 'unsendable':
        return this.#pending.take(message.id).reject(new SubmissionFault('unsendable', `its answer is too large: ${message.reason}`))
      case 'callback':
        return this.#values.callBack(message)
      case 'request':
        return void this.#network.answer(message).then((answer) => this.#child.send(answer))
      case 'crashed': {
        const cause = this.#values.decode(message.error)
        const text = 'the process crashed: an error was thrown, or a promise rejected, where nothing catches it'
        return void this.#child.kill(new SubmissionFault('crashed', text, { cause }))
      }
      default:
        return message satisfies never
    }
  }
}
