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
  /** Longest wait for one answer with its whole body, in milliseconds. */
  readonly timeoutMs: number
  /** Requests sent at most for one answer, the first one included; in a list, each page is an answer of its own. */
  readonly maxAttempts: number
  /** Waits; never use a timer of your own between attempts. */
  readonly sleep: (ms: number) => Promise<void>
  /** The time in milliseconds since 1970. */
  readonly now: () => number
}

const serverSchema = z.object({ id: z.string(), name: z.string(), status: z.enum(['running', 'stopped']) })
const pageSchema = z.object({ items: z.array(serverSchema), next: z.string().nullable() })
const errorSchema = z.object({ error: z.object({ code: z.string() }) })

function failure(name: string, message: string, fields: object = {}, cause?: unknown): Error {
  return Object.assign(new Error(message, cause === undefined ? {} : { cause }), { name, ...fields })
}

/** Gets one server. */
export async function getServer(options: ClientOptions, id: string, signal?: AbortSignal): Promise<Server> {
  return request(options, serverSchema, `/servers/${encodeURIComponent(id)}`, { signal })
}

/** Lists the servers of all pages. */
export async function listServers(options: ClientOptions, signal?: AbortSignal): Promise<Server[]> {
  const servers: Server[] = []
  const seen = new Set<string>()
  for (let query = ''; ; ) {
    const page = await request(options, pageSchema, `/servers${query}`, { signal })
    servers.push(...page.items)
    if (page.next === null) return servers
    if (seen.has(page.next)) throw failure('InvalidResponseError', `the cursor ${page.next} came twice`)
    seen.add(page.next)
    query = `?${new URLSearchParams({ cursor: page.next })}`
  }
}

/** Creates a server; the key makes it safe to send again. */
export async function createServer(
  options: ClientOptions,
  name: string,
  idempotencyKey: string = crypto.randomUUID(),
  signal?: AbortSignal,
): Promise<Server> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey }
  return request(options, serverSchema, '/servers', { method: 'POST', headers, body: JSON.stringify({ name }), signal })
}

type Call = Pick<RequestInit, 'method' | 'body'> & { readonly headers?: Record<string, string>; readonly signal: AbortSignal | undefined }

/** Attempts until an answer is final, then checks its body. */
async function request<Body>(options: ClientOptions, schema: z.ZodType<Body>, path: string, call: Call): Promise<Body> {
  for (let attempt = 1; ; attempt += 1) {
    call.signal?.throwIfAborted()
    const outcome = await send(options, path, call)
    const isLast = attempt >= options.maxAttempts
    if (outcome instanceof Response) {
      if (outcome.ok) return parse(schema, outcome)
      if (isLast || ![429, 503].includes(outcome.status)) throw await apiError(outcome)
    } else if (isLast) {
      throw failure('NetworkError', 'no answer came', {}, outcome)
    }
    await options.sleep(delayMs(options, attempt, outcome instanceof Response ? outcome.headers.get('Retry-After') : null))
  }
}

/** One attempt: the answer, or the network's fault. Throws when time is up or the caller has had enough. */
async function send(options: ClientOptions, path: string, { signal, headers, ...init }: Call): Promise<Response | Error> {
  const timeout = AbortSignal.timeout(options.timeoutMs)
  try {
    const response = await fetch(options.baseUrl + path, {
      ...init,
      headers: { ...headers, Authorization: `Bearer ${options.token}` },
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    })
    // An answer has come only when its body has.
    await response.clone().arrayBuffer()
    return response
  } catch (error) {
    signal?.throwIfAborted()
    if (timeout.aborted) throw failure('TimeoutError', `no answer within ${options.timeoutMs} ms`, { timeoutMs: options.timeoutMs })
    return error instanceof Error ? error : new Error(String(error))
  }
}

function delayMs(options: ClientOptions, attempt: number, retryAfter: string | null): number {
  const backOff = Math.min(5_000, 200 * 2 ** (attempt - 1))
  if (retryAfter === null) return backOff
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1_000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? backOff : Math.max(0, date - options.now())
}

async function parse<Body>(schema: z.ZodType<Body>, response: Response): Promise<Body> {
  const parsed = schema.safeParse(await response.json().catch(() => undefined))
  if (parsed.success) return parsed.data
  throw failure('InvalidResponseError', `the answer has not the promised shape: ${z.prettifyError(parsed.error)}`)
}

async function apiError(response: Response): Promise<Error> {
  const body = errorSchema.safeParse(await response.json().catch(() => undefined))
  const code = body.success ? body.data.error.code : 'unknown'
  return failure('ApiError', `the service answered ${response.status} (${code})`, { status: response.status, code })
}
