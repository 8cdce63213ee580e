import type { GraderMessage } from '../messages.ts'
import type { Channel } from './channel.ts'

interface Controller {
  respondWith(response: Response): unknown
  errorWith(reason: Error): unknown
}

type Answer = Extract<GraderMessage, { type: 'response' }>

/** Asks the trusted side to answer one request, bodies included. */
export async function forwardRequest(channel: Channel, request: Request, controller: Controller): Promise<void> {
  try {
    const body = request.body === null ? null : Buffer.from(await request.arrayBuffer()).toString('base64')
    const { method, url } = request
    const answer = await channel.ask((id) => ({
      type: 'request',
      id,
      method,
      url,
      headers: [...request.headers],
      body,
    }))
    if (isAnswer(answer)) controller.respondWith(responseOf(answer))
  } catch (error) {
    controller.errorWith(error instanceof Error ? error : new TypeError('fetch failed'))
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'response'
}

function responseOf({ status, statusText, headers, body }: Answer): Response {
  const bytes = body === null || [101, 204, 205, 304].includes(status) ? null : Buffer.from(body, 'base64')
  return new Response(bytes, {
    status,
    statusText,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  })
}
