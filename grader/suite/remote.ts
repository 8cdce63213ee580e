import { GraderFault } from '../sandbox/fault.ts'
import { Kept } from '../sandbox/kept.ts'
import type { CallTarget } from '../sandbox/messages.ts'
import { StandInRef } from '../sandbox/stand-in-ref.ts'

type AnyFunction = (...args: never[]) => unknown

/** A function of the submission, called from the suite: always asynchronous. */
type RemoteFunction<Fn extends AnyFunction> = (...args: Parameters<Fn>) => Promise<Awaited<ReturnType<Fn>>>

/** Exports as the suite calls them: functions become asynchronous, other values become functions that read them. */
export type Remote<Exports> = {
  readonly [Name in keyof Exports]: Exports[Name] extends AnyFunction ? RemoteFunction<Exports[Name]> : () => Promise<Exports[Name]>
}

/** A value that stays in the child. */
export interface Stay<Value> {
  /** Its methods, called like exports. */
  readonly methods: Remote<Value>
  /** Stands for the value, anywhere in the arguments of another call; on this side it is only a reference. */
  readonly value: Value
}

export type Caller = (target: CallTarget, args: readonly unknown[], keep: boolean) => Promise<unknown>

const origins = new WeakMap<object, { readonly call: Caller; readonly target: CallTarget }>()

/** The exports of the submission, or of the stand-ins, as typed asynchronous functions. */
export function remoteModule<Exports>(call: Caller, kind: 'export' | 'stand-in'): Remote<Exports>
export function remoteModule(call: Caller, kind: 'export' | 'stand-in'): object {
  return remote(call, (name) => ({ kind, name }))
}

/**
 * Calls a remote function and leaves its result in the child, where functions and class instances live on: for what a
 * submission builds (`const client = await keep(submission.createClient, options)`, then `client.methods.get('i-1')`)
 * and for stand-ins passed to it (`{ clock: clock.value }`).
 */
export function keep<Args extends readonly unknown[], Result>(fn: (...args: Args) => Promise<Result>, ...args: Args): Promise<Stay<Result>>
export async function keep(fn: object, ...args: readonly unknown[]): Promise<object> {
  const origin = origins.get(fn)
  if (origin === undefined) throw new GraderFault('keep expects a function of the submission or of the stand-ins')
  const value = await origin.call(origin.target, args, true)
  if (!(value instanceof Kept)) throw new TypeError('expected a kept value')
  return { value, methods: remote(origin.call, (name) => ({ kind: 'method', ref: value.ref, name })) }
}

/**
 * Stands for a function of the stand-ins, anywhere in the arguments of a call: in the child it is that very function, called
 * synchronously. `{ now: local(standIns.noon) }`.
 */
export function local<Args extends readonly unknown[], Result>(fn: (...args: Args) => Promise<Result>): (...args: Args) => Result
export function local(fn: object): object {
  const target = origins.get(fn)?.target
  if (target?.kind !== 'stand-in') throw new GraderFault('local expects a function of the stand-ins')
  return new StandInRef(target.name)
}

function remote(call: Caller, targetOf: (name: string) => CallTarget): object {
  const made = new Map<string, object>()
  return new Proxy(Object.create(null), {
    get(_target, name) {
      // Awaiting it must not look like calling its `then`.
      if (typeof name === 'symbol' || name === 'then') return undefined
      const known = made.get(name)
      if (known !== undefined) return known
      const target = targetOf(name)
      const fn = (...args: readonly unknown[]) => call(target, args, false)
      origins.set(fn, { call, target })
      made.set(name, fn)
      return fn
    },
  })
}
