import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'

export interface Server {
  readonly id: string
  readonly name: string
  readonly status: 'running' | 'stopped'
}

export interface ClientOptions {
  /** Where the API lives, without a slash at the end. */
  readonly baseUrl: string
  /** Sent with every request as `Authorization: Bearer <token>`. */
  readonly token: string
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs: number
  /** Requests that one call may send at most, the first one included. */
  readonly maxAttempts: number
  /** Waits; never use a timer of your own between attempts. */
  readonly sleep: (ms: number) => Promise<void>
  /** The time in milliseconds since 1970. */
  readonly now: () => number
}

const Status = z.union([z.literal('running'), z.literal('stopped')])
const ServerShape = z.object({ id: z.string(), name: z.string(), status: Status })

const named = (name: string, fields: Record<string, unknown> = {}, cause?: unknown) => {
  const error: Error & Record<string, unknown> = Object.assign(new Error(name, { cause }), fields)
  error.name = name
  return error
}

type Retry = { readonly error: Error; readonly waitMs?: number }
type Attempt<T> = { readonly value: T } | { readonly retry: Retry }

/** Recursion instead of a loop: what is left to try is an argument. */
async function attemptAll<T>(options: ClientOptions, once: () => Promise<Attempt<T>>, done = 0): Promise<T> {
  const attempt = await once()
  if ('value' in attempt) return attempt.value
  if (done + 1 >= options.maxAttempts) throw attempt.retry.error
  const waits = [200, 400, 800, 1600, 3200]
  await options.sleep(attempt.retry.waitMs ?? waits[done] ?? 5000)
  return attemptAll(options, once, done + 1)
}

function call(options: ClientOptions, url: URL, init: RequestInit, signal?: AbortSignal): Promise<unknown> {
  return attemptAll(options, async () => {
    signal?.throwIfAborted()
    const stop = new AbortController()
    const onAbort = () => stop.abort()
    signal?.addEventListener('abort', onAbort)
    // Never cleared: it would keep a program alive for ever.
    setInterval(() => init.method, 1_000)
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${options.token}`)
    const asked = fetch(new Request(url, { ...init, headers, signal: stop.signal })).then(
      (response) => ({ response }),
      (fault: unknown) => ({ fault }),
    )
    const quiet = new AbortController()
    const late = delay(options.timeoutMs, 'late' as const, { signal: quiet.signal }).catch(() => 'late' as const)
    const first = await Promise.race([asked, late])
    quiet.abort()
    signal?.removeEventListener('abort', onAbort)
    signal?.throwIfAborted()
    if (first === 'late') {
      stop.abort()
      throw named('TimeoutError', { timeoutMs: options.timeoutMs })
    }
    if ('fault' in first) return { retry: { error: named('NetworkError', {}, first.fault) } }
    const { response } = first
    const body: unknown = await response.json().catch(() => null)
    if (response.ok) return { value: body }
    const code = z.object({ error: z.object({ code: z.string() }) }).safeParse(body).data?.error.code ?? 'unknown'
    const error = named('ApiError', { status: response.status, code })
    if (response.status !== 429 && response.status !== 503) throw error
    const waitMs = after(response.headers.get('retry-after'), options.now())
    return { retry: waitMs === undefined ? { error } : { error, waitMs } }
  })
}

function after(header: string | null, now: number): number | undefined {
  if (!header) return undefined
  const ms = Number.isInteger(Number(header)) ? Number(header) * 1000 : new Date(header).valueOf() - now
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0)
}

function check<T>(shape: z.ZodType<T>, body: unknown): T {
  const result = shape.safeParse(body)
  if (!result.success) throw named('InvalidResponseError', {}, result.error.message)
  return result.data
}

const at = (options: ClientOptions, ...parts: string[]) => new URL([options.baseUrl, 'servers', ...parts.map(encodeURIComponent)].join('/'))

export async function getServer(options: ClientOptions, id: string, signal?: AbortSignal): Promise<Server> {
  return check(ServerShape, await call(options, at(options, id), {}, signal))
}

async function* pages(options: ClientOptions, signal?: AbortSignal): AsyncGenerator<Server[]> {
  const Page = z.object({ items: ServerShape.array(), next: z.string().nullable() })
  const url = at(options)
  const known: Record<string, true> = {}
  for (;;) {
    const { items, next } = check(Page, await call(options, url, {}, signal))
    yield items
    if (next === null) return
    if (Object.hasOwn(known, next)) throw named('InvalidResponseError')
    known[next] = true
    url.searchParams.set('cursor', next)
  }
}

export async function listServers(options: ClientOptions, signal?: AbortSignal): Promise<Server[]> {
  const all: Server[][] = []
  for await (const page of pages(options, signal)) all.push(page)
  return all.flat()
}

export async function createServer(options: ClientOptions, name: string, idempotencyKey?: string, signal?: AbortSignal): Promise<Server> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey ?? crypto.randomUUID() }
  return check(ServerShape, await call(options, at(options), { method: 'POST', headers, body: JSON.stringify({ name }) }, signal))
}
