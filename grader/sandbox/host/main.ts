/**
 * The program inside the sandbox. It loads the submission, answers calls, and never sees a test.
 * What it says is believed by nobody: the trusted side checks every frame.
 */
import { TooLarge, type Wire } from '../encode.ts'
import { exportBounds } from '../export-bounds.ts'
import type { ChildMessage, GraderMessage } from '../messages.ts'
import { askForResponse, type HttpRequest } from './ask-for-response.ts'
import { Channel } from './channel.ts'
import { guardProcess } from './guard-process.ts'
import { Modules } from './modules.ts'
import { openWeb } from './open-web.ts'
import { loadScript } from './scripts.ts'
import { Values } from './values.ts'

const channel = new Channel({ writes: 3, reads: 4 })
const modules = new Modules()
const values = new Values(channel, modules)

guardProcess((error) => {
  sendError(error, (wire) => ({ type: 'crashed', error: wire }))
  process.exit(70)
})
openWeb(channel)

channel.listen((message) => {
  switch (message.type) {
    case 'load':
      return void load(message)
    case 'call':
      return void call(message)
    case 'answered':
      return channel.settle(message.id, (waiting) => waiting.resolve(values.decode(message.value)))
    case 'failed':
      return channel.settle(message.id, (waiting) => waiting.reject(values.decode(message.error)))
    case 'response':
      return channel.settle(message.id, (waiting) => waiting.resolve(message))
    case 'network-error':
      return channel.settle(message.id, (waiting) => waiting.reject(new TypeError(message.message)))
    case 'abort':
      return values.abort(message.signal, message.reason)
    default:
      return message satisfies never
  }
})
channel.send({ type: 'hello' })

async function load(message: Extract<GraderMessage, { type: 'load' }>): Promise<void> {
  const { module } = message
  values.bounds = message.bounds
  channel.maxFrameBytes = message.bounds.bytes
  try {
    if (message.nodeHttp) interceptNodeHttp()
    channel.send({ type: 'loaded', module, exports: checked(await modules.load(message)) })
  } catch (error) {
    sendError(error, (wire) => ({ type: 'load-failed', module, error: wire }))
  }
}

function checked(exports: readonly string[]): string[] {
  const { names, units } = exportBounds
  if (exports.length > names) throw new RangeError(`it exports ${exports.length} names, at most ${names} can be used`)
  if (exports.some((name) => name.length > units)) throw new RangeError(`it exports a name of more than ${units} characters`)
  return [...exports]
}

let isIntercepted = false

function interceptNodeHttp(): void {
  if (isIntercepted) return
  isIntercepted = true
  const { interceptNodeHttp: intercept } = loadScript('node-http.cjs')
  if (typeof intercept === 'function') intercept((request: HttpRequest) => askForResponse(channel, request))
}

async function call({ id, target, args, keep }: Extract<GraderMessage, { type: 'call' }>): Promise<void> {
  try {
    const holder = target.kind === 'method' ? values.kept(target.ref) : modules.get(target.kind, target.module)
    if (target.kind === 'method' && !(target.name in Object(holder))) {
      channel.send({ type: 'no-method', id, what: describe(holder) })
      return
    }
    const found: unknown = Reflect.get(Object(holder), target.name)
    const decoded = args.map((arg) => values.decode(arg))
    const value: unknown =
      typeof found === 'function' ? await Reflect.apply(found, target.kind === 'method' ? holder : undefined, decoded) : found
    if (keep !== null) values.keep(keep, value)
    reply(id, keep === null ? value : null)
  } catch (error) {
    sendError(error, (wire) => ({ type: 'threw', id, error: wire }))
  }
}

function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 60)
  return `an object with ${Object.keys(value).slice(0, 8).join(', ') || 'no fields'}`.slice(0, 200)
}

/** An error is told in any case, if need be by a plain one in its place. */
function sendError(error: unknown, message: (wire: Wire) => ChildMessage): void {
  try {
    channel.send(message(values.encodeError(error)))
  } catch {
    channel.send(message(values.encodeError(new Error('an error that is too large to show'))))
  }
}

/** The call worked: an answer that cannot cross is told apart from one that threw. */
function reply(id: number, value: unknown): void {
  try {
    channel.send({ type: 'returned', id, value: values.encode(value) })
  } catch (error) {
    const reason = error instanceof TooLarge ? `is too large: ${error.message}` : `cannot be read: ${wordsOf(error)}`
    channel.send({ type: 'unsendable', id, reason: reason.slice(0, 500) })
  }
}

/** Whatever was thrown, by whomever. */
function wordsOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error)
  } catch {
    return 'an error that cannot be read either'
  }
}
