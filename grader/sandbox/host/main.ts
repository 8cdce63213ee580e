/**
 * The program inside the sandbox. It loads the submission, answers calls, and never sees a test.
 * What it says is believed by nobody: the trusted side checks every frame.
 */
import { Socket } from 'node:net'
import { FrameReader } from '../frames.ts'
import type { GraderMessage } from '../messages.ts'
import { Channel } from './channel.ts'
import { guardProcess } from './guard-process.ts'
import { loadModules } from './load-modules.ts'
import { Values } from './values.ts'

const channel = new Channel(new Socket({ fd: 3, readable: true, writable: true }))
const values = new Values(channel)
const modules = new Map<string, Record<string, unknown>>()

guardProcess((error) => channel.sendLast({ type: 'crashed', error: values.encodeError(error) }))
globalThis.fetch = async (...args) => {
  const { openFetch } = await import('./fetch.ts')
  return openFetch(channel)(...args)
}

channel.onMessage(
  (message) => {
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
  },
  new FrameReader(64 * 1024 * 1024),
)
channel.send({ type: 'hello' })

async function load(message: Extract<GraderMessage, { type: 'load' }>): Promise<void> {
  values.bounds = message.bounds
  try {
    if (message.nodeHttp) {
      const { interceptNodeHttp } = await import('./node-http.ts')
      interceptNodeHttp(channel)
    }
    const loaded = await loadModules(message)
    for (const [name, module] of loaded) modules.set(name, module)
    channel.send({ type: 'loaded', exports: Object.keys(loaded.get('course:submission') ?? {}) })
  } catch (error) {
    channel.send({ type: 'load-failed', error: values.encodeError(error) })
  }
}

async function call({ id, target, args, keep }: Extract<GraderMessage, { type: 'call' }>): Promise<void> {
  try {
    const holder =
      target.kind === 'method' ? values.kept(target.ref) : modules.get(target.kind === 'export' ? 'course:submission' : 'course:stand-ins')
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
