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

/**
 * GET /servers/{id}. Every error below is an Error with that `name` and those fields; all functions reject with the same ones.
 * - 'ApiError' `{ status, code }`: an answer outside 200–299; `code` is `error.code` of its JSON body, or 'unknown'
 * - 'InvalidResponseError': a 2xx answer whose body is not JSON or not of the promised shape
 * - 'NetworkError' with the original error as `cause`: no answer, even at the last attempt
 * - 'TimeoutError' `{ timeoutMs }`: no answer in time; it is not tried again
 * When `signal` is aborted: its `reason`, and no further request; at once while an answer is awaited, between attempts at the latest when `sleep` is over.
 *
 * 429, 503 and network faults are tried again, up to `maxAttempts` requests for each answer (in a list, for each page). Before each further attempt it sleeps 200 ms,
 * then 400, 800 and so on, never more than 5,000; a valid `Retry-After` (whole seconds, or an HTTP date) decides instead, 0 for one in the past; the doubling goes on meanwhile.
 * @returns a plain object with the fields of Server and no others
 */
export async function getServer(options: ClientOptions, id: string, signal?: AbortSignal): Promise<Server> {
  throw new Error('NotImplemented: getServer')
}

/**
 * GET /servers, then GET /servers?cursor={next} for as long as an answer `{ items: Server[], next: string | null }` has a `next`.
 * A cursor that comes a second time is an InvalidResponseError: the list would never end.
 * @returns the servers of all pages, in order
 */
export async function listServers(options: ClientOptions, signal?: AbortSignal): Promise<Server[]> {
  throw new Error('NotImplemented: listServers')
}

/**
 * POST /servers with the JSON body `{ name }` and the header `Idempotency-Key`: the key given, or a new random one for each call.
 * Every attempt of one call sends the same key, so that the service can tell a repetition from a second order.
 */
export async function createServer(options: ClientOptions, name: string, idempotencyKey?: string, signal?: AbortSignal): Promise<Server> {
  throw new Error('NotImplemented: createServer')
}
