import type { IncomingMessage } from 'node:http'
import https from 'node:https'

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

interface Answer {
  status: number
  retryAfter: string | undefined
  text: string
}

class ClientError extends Error {
  status?: number
  code?: string
  timeoutMs?: number
  constructor(name: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = name
  }
}

/** Everything over node's own https module, without a schema library. */
class Client {
  constructor(private readonly options: ClientOptions) {}

  async json(method: string, path: string, signal: AbortSignal | undefined, body?: string, key?: string): Promise<unknown> {
    let wait = 200
    let last: unknown
    for (let left = this.options.maxAttempts; left > 0; left--) {
      if (signal?.aborted) throw signal.reason
      let pause = Math.min(wait, 5000)
      wait *= 2
      try {
        const answer = await this.once(method, path, signal, body, key)
        if (answer.status >= 200 && answer.status < 300) return parseJson(answer.text)
        const error = new ClientError('ApiError', `status ${answer.status}`)
        error.status = answer.status
        error.code = codeOf(parseJson(answer.text))
        if (answer.status !== 429 && answer.status !== 503) throw error
        last = error
        pause = this.pause(answer.retryAfter) ?? pause
      } catch (error) {
        if (signal?.aborted) throw signal.reason
        if (error instanceof ClientError) throw error
        last = new ClientError('NetworkError', 'the network failed', error)
      }
      if (left > 1) await this.options.sleep(pause)
    }
    throw last
  }

  private once(method: string, path: string, signal: AbortSignal | undefined, body?: string, key?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers: Record<string, string> = { authorization: `Bearer ${this.options.token}` }
      if (body !== undefined) headers['content-type'] = 'application/json'
      if (key !== undefined) headers['idempotency-key'] = key
      const request = https.request(this.options.baseUrl + path, { method, headers }, (response: IncomingMessage) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => (text += part))
        response.on('end', () => {
          clearTimeout(timer)
          resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], text })
        })
      })
      const timer = setTimeout(() => {
        const error = new ClientError('TimeoutError', 'too slow')
        error.timeoutMs = this.options.timeoutMs
        reject(error)
        request.destroy()
      }, this.options.timeoutMs)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(signal.reason)
        request.destroy()
      })
      request.on('error', (error) => {
        clearTimeout(timer)
        reject(error)
      })
      request.end(body)
    })
  }

  private pause(header: string | undefined): number | undefined {
    if (header === undefined) return undefined
    const seconds = /^[0-9]+$/.test(header) ? Number.parseInt(header, 10) : Number.NaN
    if (!Number.isNaN(seconds)) return seconds * 1000
    const when = new Date(header).getTime()
    if (Number.isNaN(when)) return undefined
    return when > this.options.now() ? when - this.options.now() : 0
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined
}

function codeOf(body: unknown): string {
  const code = field(field(body, 'error'), 'code')
  return typeof code === 'string' ? code : 'unknown'
}

function serverOf(value: unknown): Server {
  const [id, name, status] = [field(value, 'id'), field(value, 'name'), field(value, 'status')]
  if (typeof id !== 'string' || typeof name !== 'string' || (status !== 'running' && status !== 'stopped')) {
    throw new ClientError('InvalidResponseError', 'not a server')
  }
  return { id, name, status }
}

export async function getServer(options: ClientOptions, id: string, signal?: AbortSignal): Promise<Server> {
  return serverOf(await new Client(options).json('GET', `/servers/${encodeURIComponent(id)}`, signal))
}

export async function listServers(options: ClientOptions, signal?: AbortSignal): Promise<Server[]> {
  const client = new Client(options)
  const cursors: string[] = []
  const collect = async (path: string): Promise<Server[]> => {
    const page = await client.json('GET', path, signal)
    const [items, next] = [field(page, 'items'), field(page, 'next')]
    if (!Array.isArray(items) || (next !== null && typeof next !== 'string')) throw new ClientError('InvalidResponseError', 'not a page')
    if (next === null) return items.map(serverOf)
    if (cursors.includes(next)) throw new ClientError('InvalidResponseError', 'the pages go round in a circle')
    cursors.push(next)
    return items.map(serverOf).concat(await collect(`/servers?cursor=${encodeURIComponent(next)}`))
  }
  return collect('/servers')
}

export async function createServer(options: ClientOptions, name: string, idempotencyKey?: string, signal?: AbortSignal): Promise<Server> {
  const key = idempotencyKey ?? `${Date.now()}-${Math.random()}-${Math.random()}`
  return serverOf(await new Client(options).json('POST', '/servers', signal, JSON.stringify({ name }), key))
}
