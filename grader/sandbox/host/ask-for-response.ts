import type { ChildMessage, GraderMessage } from '../messages.ts'
import type { Channel } from './channel.ts'

export type HttpRequest = Pick<Extract<ChildMessage, { type: 'request' }>, 'method' | 'url' | 'headers' | 'body'>
export type HttpResponse = Extract<GraderMessage, { type: 'response' }>

/** Has the trusted side answer one request, bodies included. Rejects with a TypeError where a network would fail. */
export async function askForResponse(channel: Channel, request: HttpRequest): Promise<HttpResponse> {
  const answer = await channel.ask((id) => ({ type: 'request', id, ...request }))
  if (!isResponse(answer)) throw new TypeError('fetch failed')
  return answer
}

/** The body that a `Response` of this status may have. */
export function bodyOf({ status, body }: HttpResponse): Uint8Array<ArrayBuffer> | null {
  return body === null || [101, 204, 205, 304].includes(status) ? null : Buffer.from(body, 'base64')
}

function isResponse(value: unknown): value is HttpResponse {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'response'
}
