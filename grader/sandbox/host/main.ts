/**
 * The program inside the sandbox. It loads the submission, answers calls, and never sees a test.
 * What it says is believed by nobody: the trusted side checks every frame.
 */
import type { GraderMessage } from '../messages.ts'
import { askForResponse, type HttpRequest } from './ask-for-response.ts'
import { Channel } from './channel.ts'
import { guardProcess } from './guard-process.ts'
import { Modules } from './modules.ts'
import { openWeb } from './open-web.ts'
import { loadScript } from './scripts.ts'
import { Values } from './values.ts'

const channel = new Channel(3)
const modules = new Modules()
const values = new Values(channel, modules)

guardProcess((error) => {
  channel.send({ type: 'crashed', error: values.encodeError(error) })
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
  try {
    if (message.nodeHttp) interceptNodeHttp()
    channel.send({ type: 'loaded', module, exports: await modules.load(message) })
  } catch (error) {
    channel.send({ type: 'load-failed', module, error: values.encodeError(error) })
  }
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
    channel.send({ type: 'threw', id, error: values.encodeError(error) })
  }
}

function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 60)
  return `an object with ${Object.keys(value).slice(0, 8).join(', ') || 'no fields'}`.slice(0, 200)
}

/** The call worked: an answer that cannot cross is told apart from one that threw. */
function reply(id: number, value: unknown): void {
  let encoded: unknown
  try {
    encoded = values.encode(value)
  } catch (error) {
    channel.send({
      type: 'unsendable',
      id,
      reason: String(error instanceof Error ? error.message : error).slice(0, 500),
    })
    return
  }
  channel.send({ type: 'returned', id, value: encoded })
}
