import { getResponse, type RequestHandler } from 'msw'
import type { Limits } from '../content/limits.ts'
import { SubmissionFault } from './fault.ts'
import type { ChildMessage, GraderMessage } from './messages.ts'

type ChildRequest = Extract<ChildMessage, { type: 'request' }>
type Answer = Extract<GraderMessage, { type: 'response' | 'network-error' }>

/** msw matches no longer ones; real servers refuse them, too. */
const maxAddressUnits = 8_000

/** The submission's whole network: msw handlers of the running test, and nothing behind them. */
export class Network {
  readonly #limits: Limits
  #handlers: RequestHandler[] = []
  #asked: ChildRequest[] = []
  #requests: Request[] = []
  #unhandled: string[] = []
  #failure: { readonly error: unknown } | undefined

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Adds handlers for the rest of the running test; later ones come first, as with msw's own `use`. */
  use(...handlers: RequestHandler[]): void {
    this.#handlers.unshift(...handlers)
  }

  /** The requests of the running test, in order; read a body from a clone. */
  get requests(): readonly Request[] {
    // Made only for a test that looks: a second Request for each would cost more than all else here.
    for (const asked of this.#asked.slice(this.#requests.length)) this.#requests.push(new Request(asked.url, initOf(asked)))
    return this.#requests
  }

  /** `METHOD url` of each request that no handler answered. */
  get unhandled(): readonly string[] {
    return this.#unhandled
  }

  /** What a handler, or an assertion in a callback, threw: the test must fail with it, whatever the submission does. */
  get failure(): { readonly error: unknown } | undefined {
    return this.#failure
  }

  noteFailure(error: unknown): void {
    this.#failure ??= { error }
  }

  reset(): void {
    this.#handlers = []
    this.#asked = []
    this.#requests = []
    this.#unhandled = []
    this.#failure = undefined
  }

  async answer(asked: ChildRequest): Promise<Answer> {
    const failed = (message: string): Answer => ({ type: 'network-error', id: asked.id, message })
    const refused = this.#refuse(asked)
    if (refused !== undefined) {
      this.#unhandled.push(`${asked.method} ${asked.url}`)
      return failed(refused)
    }
    const request = requestOf(asked)
    if (request === undefined) return failed('fetch failed: not a request that HTTP allows')
    this.#asked.push(asked)
    try {
      const response = await getResponse(this.#handlers, request)
      if (response !== undefined) return await answerOf(asked.id, response)
      this.#unhandled.push(`${request.method} ${request.url}`)
      return failed(`fetch failed: nothing answers ${request.method} ${request.url} in this test`)
    } catch (error) {
      this.noteFailure(error)
      return failed('fetch failed')
    }
  }

  #refuse({ headers, body, url }: ChildRequest): string | undefined {
    const { requests, headers: maxHeaders, bodyBytes } = this.#limits
    if (this.#asked.length >= requests) {
      const text = `it sent more than ${requests} requests in one test: does its loop ever end?`
      this.noteFailure(new SubmissionFault('limit', text))
      return text
    }
    if (headers.length > maxHeaders) return `more than ${maxHeaders} headers`
    if (body !== null && body.length * 0.75 > bodyBytes) return `a body of more than ${bodyBytes} bytes`
    if (url.length > maxAddressUnits) return `an address of more than ${maxAddressUnits} characters`
    return /^https?:\/\//.test(url) ? undefined : 'only http and https are answered'
  }
}

function requestOf(asked: ChildRequest): Request | undefined {
  try {
    return new Request(asked.url, initOf(asked))
  } catch {
    return undefined
  }
}

function initOf({ method, headers, body }: ChildRequest): RequestInit {
  return { method, headers, body: body === null ? null : Buffer.from(body, 'base64') }
}

async function answerOf(id: number, response: Response): Promise<Answer> {
  if (response.type === 'error') return { type: 'network-error', id, message: 'fetch failed' }
  const body = response.body === null ? null : Buffer.from(await response.arrayBuffer()).toString('base64')
  const { status, statusText } = response
  return { type: 'response', id, status, statusText, headers: [...response.headers], body }
}
