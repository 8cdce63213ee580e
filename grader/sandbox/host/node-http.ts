/** Node's http and https without a network, as a script of its own: loaded when a module that uses them is. */
import { HttpRequestInterceptor } from '@mswjs/interceptors/http'
import { bodyOf, type HttpRequest, type HttpResponse } from './ask-for-response.ts'

/** Sends every request of node's http and https to `ask`. */
export function interceptNodeHttp(ask: (request: HttpRequest) => Promise<HttpResponse>): void {
  const interceptor = new HttpRequestInterceptor()
  interceptor.on('request', async ({ request, controller }) => {
    try {
      const body = request.body === null ? null : Buffer.from(await request.arrayBuffer()).toString('base64')
      const { method, url } = request
      const answer = await ask({ method, url, headers: [...request.headers], body })
      const { status, statusText, headers } = answer
      controller.respondWith(new Response(bodyOf(answer), { status, statusText, headers }))
    } catch (error) {
      controller.errorWith(error instanceof Error ? error : new TypeError('request failed'))
    }
  })
  interceptor.apply()
}
