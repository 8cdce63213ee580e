import { HttpRequestInterceptor } from '@mswjs/interceptors/http'
import type { Channel } from './channel.ts'
import { forwardRequest } from './forward-request.ts'

/** Sends every request of node's http and https across, answered by msw on the trusted side. */
export function interceptNodeHttp(channel: Channel): void {
  const interceptor = new HttpRequestInterceptor()
  interceptor.on('request', ({ request, controller }) => forwardRequest(channel, request, controller))
  interceptor.apply()
}
