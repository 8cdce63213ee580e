import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Connection, openAzure, openGcs, openS3, queryRows } from './three-clouds.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const lines: string[] = []
const connection: Connection = {
  // A real one signs the request, or adds a token that was fetched from the provider.
  authorize: async (request) => ({ ...request, headers: { ...request.headers, Authorization: 'Bearer example' } }),
  log: async (line) => void lines.push(line),
}
const csv = new TextEncoder().encode('day,total\n2026-11-01,7\n')

test('S3 stores bytes under a key', async () => {
  const stored: [string, string][] = []
  server.use(
    http.put('https://my-bucket.s3.eu-west-1.amazonaws.com/data/november.csv', async ({ request }) => {
      stored.push([request.headers.get('Authorization') ?? 'none', await request.text()])
      return new HttpResponse(null)
    }),
  )
  await openS3('my-bucket', 'eu-west-1', connection).put('data/november.csv', csv)
  expect(stored).toEqual([['Bearer example', 'day,total\n2026-11-01,7\n']])
  expect(lines.at(-1)).toBe('PUT https://my-bucket.s3.eu-west-1.amazonaws.com/data/november.csv 200')
})

test('Google Cloud Storage lists its keys as JSON', async () => {
  server.use(
    http.get('https://storage.googleapis.com/storage/v1/b/my-bucket/o', ({ request }) => {
      const isFirst = !new URL(request.url).searchParams.has('pageToken')
      return HttpResponse.json(isFirst ? { items: [{ name: 'data/a.csv' }], nextPageToken: 'p2' } : { items: [{ name: 'data/b.csv' }] })
    }),
  )
  expect(await openGcs('my-bucket', connection).list('data/')).toEqual(['data/a.csv', 'data/b.csv'])
})

test('Azure says that there is something already', async () => {
  server.use(
    http.put('https://myaccount.blob.core.windows.net/my-container/data/november.csv', () => {
      const body = '<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobAlreadyExists</Code><Message>It is there.</Message></Error>'
      return new HttpResponse(body, { status: 409, headers: { 'x-ms-error-code': 'BlobAlreadyExists' } })
    }),
  )
  const store = openAzure('myaccount', 'my-container', '2024-11-04', connection)
  const expected = { name: 'CloudError', provider: 'azure', kind: 'already-exists', status: 409, code: 'BlobAlreadyExists' }
  await expect(store.put('data/november.csv', csv, true)).rejects.toMatchObject(expected)
})

test('a key that leads elsewhere is refused', async () => {
  const store = openS3('my-bucket', 'eu-west-1', connection)
  await expect(store.get('data/../secret.csv')).rejects.toMatchObject({ name: 'UnsafeNameError', part: 'data/../secret.csv' })
})

test('BigQuery returns rows of text', async () => {
  server.use(
    http.post('https://bigquery.googleapis.com/bigquery/v2/projects/my-project/queries', () =>
      HttpResponse.json({ jobComplete: true, rows: [{ f: [{ v: '2026-11-01' }, { v: '7' }] }] }),
    ),
  )
  const query = { project: 'my-project', table: 'my-project.shop.orders', columns: ['day', 'total'], where: [], maxBytes: 1_000_000 }
  expect(await queryRows(connection, query)).toEqual([['2026-11-01', '7']])
})
