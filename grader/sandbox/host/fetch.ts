import { FetchInterceptor } from '@mswjs/interceptors/fetch/web'
import type { Channel } from './channel.ts'
import { forwardRequest } from './forward-request.ts'

let opened: typeof fetch | undefined

/** The `fetch` of the sandbox: every request crosses to the trusted side, where msw answers it. */
export function openFetch(channel: Channel): typeof fetch {
  if (opened !== undefined) return opened
  const interceptor = new FetchInterceptor()
  interceptor.on('request', ({ request, controller }) => forwardRequest(channel, request, controller))
  interceptor.apply()
  opened = globalThis.fetch
  return opened
}
