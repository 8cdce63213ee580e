import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ClientOptions, createServer, getServer, listServers } from './rest-client.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const baseUrl = 'https://api.example.com/v1'
const web = { id: 'i-1', name: 'web', status: 'running' }
const options: ClientOptions = {
  baseUrl,
  token: 'secret',
  timeoutMs: 1_000,
  maxAttempts: 3,
  // Nothing sleeps in a test: the wait is over at once.
  sleep: async () => undefined,
  now: () => Date.now(),
}

test('a server is fetched by its id', async () => {
  server.use(http.get(`${baseUrl}/servers/i-1`, () => HttpResponse.json(web)))
  expect(await getServer(options, 'i-1')).toEqual(web)
})

test('a list goes on while there is a next cursor', async () => {
  server.use(
    http.get(`${baseUrl}/servers`, ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor')
      return HttpResponse.json(cursor === null ? { items: [web], next: 'p2' } : { items: [], next: null })
    }),
  )
  expect(await listServers(options)).toEqual([web])
})

test('a creation carries its idempotency key', async () => {
  server.use(
    http.post(`${baseUrl}/servers`, ({ request }) => {
      return HttpResponse.json({ ...web, name: request.headers.get('Idempotency-Key') }, { status: 201 })
    }),
  )
  expect(await createServer(options, 'web', 'key-1')).toMatchObject({ name: 'key-1' })
})

test('a server that is not there is an ApiError', async () => {
  server.use(http.get(`${baseUrl}/servers/i-9`, () => HttpResponse.json({ error: { code: 'not-found' } }, { status: 404 })))
  await expect(getServer(options, 'i-9')).rejects.toMatchObject({ name: 'ApiError', status: 404, code: 'not-found' })
})
