import type { Connection, HttpRequest } from '../../../solutions/09-three-clouds/three-clouds.ts'

/** Must never be seen anywhere but in what is sent. */
export const secret = 'squid-9f3c71'

/** A connection that remembers what it was asked and told; each request gets a token of its own. */
export function connect(changes: (request: HttpRequest) => Partial<HttpRequest> = () => ({})) {
  const asked: HttpRequest[] = []
  const lines: string[] = []
  const connection: Connection = {
    authorize: async (request) => {
      asked.push(request)
      return { ...request, headers: { ...request.headers, authorization: `Bearer ${secret}-${asked.length}` }, ...changes(request) }
    },
    log: async (line) => void lines.push(line),
  }
  return { asked, lines, connection }
}

/** Proves who is asking by the URL, as Azure's shared access signatures and presigned S3 URLs do. */
export function withSignature({ url }: HttpRequest): { url: string } {
  return { url: `${url}${url.includes('?') ? '&' : '?'}sv=2025&sig=${secret}` }
}
