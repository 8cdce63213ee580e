/**
 * `fetch` and the classes around it, as a script of its own that is loaded at the first use. The classes are those that
 * node itself ships, without the HTTP client beneath them, which costs most of the time that loading node's own takes.
 */
// First: it defines what the others need.
import 'undici/lib/web/fetch/response.js'

import { FormData } from 'undici/lib/web/fetch/formdata.js'
import { Headers } from 'undici/lib/web/fetch/headers.js'
import { Request } from 'undici/lib/web/fetch/request.js'
import { Response } from 'undici/lib/web/fetch/response.js'
import { bodyOf, type HttpRequest, type HttpResponse } from './ask-for-response.ts'

export { FormData, Headers, Request, Response }

const redirects = new Set([301, 302, 303, 307, 308])
const maxRedirects = 20

/** A `fetch` whose network is `ask`; it rejects as node's does: with the signal's reason, or a TypeError with a cause. */
export function fetchOver(ask: (request: HttpRequest) => Promise<HttpResponse>): typeof fetch {
  return async function fetch(input, init) {
    const request = new Request(input, init)
    const { signal, redirect } = request
    signal.throwIfAborted()
    const body = request.body === null ? null : Buffer.from(await request.arrayBuffer()).toString('base64')
    let sent: HttpRequest = { method: request.method, url: request.url, headers: [...request.headers], body }
    for (let followed = 0; ; followed += 1) {
      const answer = await unlessAborted(signal, ask(sent))
      const location = redirects.has(answer.status) ? new Headers(answer.headers).get('location') : null
      if (location === null || redirect === 'manual') return responseTo(sent, answer, followed > 0)
      if (redirect === 'error') throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
      if (followed === maxRedirects) throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') })
      sent = redirected(sent, answer.status, new URL(location, sent.url))
    }
  }
}

async function unlessAborted(signal: AbortSignal, answer: Promise<HttpResponse>): Promise<HttpResponse> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort)
  // An abort while the body was read comes before anybody listens.
  if (signal.aborted) abort()
  try {
    return await Promise.race([promise, answer.catch(networkFault)])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function networkFault(error: Error): never {
  throw new TypeError('fetch failed', { cause: error })
}

function responseTo({ url }: HttpRequest, answer: HttpResponse, isRedirected: boolean): Response {
  const { status, statusText, headers } = answer
  const response = new Response(bodyOf(answer), { status, statusText, headers })
  Object.defineProperty(response, 'url', { value: url.replace(/#.*$/, '') })
  Object.defineProperty(response, 'redirected', { value: isRedirected })
  return response
}

/** The request after a redirect, by the rules of the Fetch standard. */
function redirected(sent: HttpRequest, status: number, url: URL): HttpRequest {
  const becomesGet = (status === 303 && !['GET', 'HEAD'].includes(sent.method)) || (status <= 302 && sent.method === 'POST')
  const dropped = new Set([
    ...(becomesGet ? ['content-encoding', 'content-language', 'content-location', 'content-type'] : []),
    ...(url.origin === new URL(sent.url).origin ? [] : ['authorization', 'cookie', 'host', 'proxy-authorization']),
  ])
  const headers = sent.headers.filter(([name]) => !dropped.has(name.toLowerCase()))
  return becomesGet ? { method: 'GET', url: url.href, headers, body: null } : { ...sent, url: url.href, headers }
}
