import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createObject, downloadObject, listObjects, type Store, sizeByFolder, updateText, uploadObject } from './object-storage.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const bucketUrl = 'https://s3.example.com/my-bucket'
const store: Store = {
  client: {
    endpoint: 'https://s3.example.com',
    region: 'eu-central-1',
    credentials: { accessKeyId: 'made-up', secretAccessKey: 'made-up' },
    // The bucket stands in the path, and nothing is sent twice.
    forcePathStyle: true,
    maxAttempts: 1,
  },
  bucket: 'my-bucket',
}
const csv = { body: 'day,visits\nMon,7\n', contentType: 'text/csv', metadata: { source: 'counter' } }
const refusal = (status: number, code: string) => HttpResponse.xml(`<Error><Code>${code}</Code></Error>`, { status })

test('an upload carries its content type and metadata', async () => {
  server.use(
    http.put(`${bucketUrl}/data/visits.csv`, ({ request }) => {
      const isRight = request.headers.get('content-type') === 'text/csv' && request.headers.get('x-amz-meta-source') === 'counter'
      return new HttpResponse(null, { status: isRight ? 200 : 400, headers: { ETag: '"e1"' } })
    }),
  )
  expect(await uploadObject(store, 'data/visits.csv', csv)).toBe('"e1"')
})

test('a download brings everything back', async () => {
  const headers = { 'Content-Type': 'text/csv', 'x-amz-meta-source': 'counter', ETag: '"e1"' }
  server.use(http.get(`${bucketUrl}/data/visits.csv`, () => new HttpResponse(csv.body, { headers })))
  const { body, ...description } = await downloadObject(store, 'data/visits.csv')
  expect(new TextDecoder().decode(body)).toBe(csv.body)
  expect(description).toEqual({ contentType: 'text/csv', metadata: { source: 'counter' }, etag: '"e1"' })
})

test('a missing key has an error of its own', async () => {
  server.use(http.get(`${bucketUrl}/nowhere`, () => refusal(404, 'NoSuchKey')))
  await expect(downloadObject(store, 'nowhere')).rejects.toMatchObject({ name: 'ObjectNotFoundError', key: 'nowhere' })
})

test('a list goes on while it is truncated', async () => {
  const page = (key: string, more: string) =>
    HttpResponse.xml(`<ListBucketResult>${more}<Contents><Key>${key}</Key><Size>3</Size></Contents></ListBucketResult>`)
  server.use(
    http.get(bucketUrl, ({ request }) => {
      const isSecond = new URL(request.url).searchParams.get('continuation-token') === 't2'
      return isSecond
        ? page('data/b', '<IsTruncated>false</IsTruncated>')
        : page('data/a', '<IsTruncated>true</IsTruncated><NextContinuationToken>t2</NextContinuationToken>')
    }),
  )
  expect(await listObjects(store, 'data/')).toEqual(['data/a', 'data/b'].map((key) => ({ key, sizeBytes: 3 })))
})

test('sizes are summed by folder', () => {
  const objects = ['raw/a', 'raw/b', 'readme.md'].map((name) => ({ key: `data/${name}`, sizeBytes: 4 }))
  expect(sizeByFolder(objects, 'data/')).toEqual([
    { folder: 'raw/', objects: 2, sizeBytes: 8 },
    { folder: '', objects: 1, sizeBytes: 4 },
  ])
})

test('an object that exists is not created again', async () => {
  server.use(http.put(`${bucketUrl}/lock`, () => refusal(412, 'PreconditionFailed')))
  await expect(createObject(store, 'lock', csv)).rejects.toMatchObject({ name: 'ObjectExistsError', key: 'lock' })
})

test('a text is changed over the version that was read', async () => {
  server.use(
    http.get(`${bucketUrl}/list`, () => new HttpResponse('a', { headers: { ETag: '"e1"' } })),
    http.put(`${bucketUrl}/list`, ({ request }) =>
      request.headers.get('if-match') === '"e1"'
        ? new HttpResponse(null, { headers: { ETag: '"e2"' } })
        : refusal(412, 'PreconditionFailed'),
    ),
  )
  expect(await updateText(store, 'list', async (text) => `${text}b`, 3)).toBe('ab')
})
