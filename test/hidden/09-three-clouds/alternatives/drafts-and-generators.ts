import { z } from 'zod'

export type HttpRequest = Readonly<{ method: string; url: string; headers: Readonly<Record<string, string>>; body?: string | Uint8Array }>
export type Connection = Readonly<{ authorize: (request: HttpRequest) => Promise<HttpRequest>; log: (line: string) => Promise<void> }>
export type Condition = Readonly<{ column: string; operator: string; type: string; value: string | number | boolean }>
export type Query = Readonly<{ project: string; table: string; columns: readonly string[]; where: readonly Condition[]; maxBytes: number }>
export interface ObjectStore {
  put(key: string, body: Uint8Array, ifAbsent?: boolean): Promise<void>
  get(key: string): Promise<Uint8Array>
  list(prefix: string): Promise<string[]>
}

type Draft = { url: URL; method?: string; headers?: Record<string, string>; body?: string | Uint8Array }
type Provider = 's3' | 'gcs' | 'azure' | 'bigquery'

const fail = (name: string, fields: object = {}): never => {
  const error = new Error(`${name}: ${Object.values(fields).join(' ')}`)
  throw Object.defineProperties(error, Object.fromEntries(Object.entries({ name, ...fields }).map(([key, value]) => [key, { value, enumerable: true }])))
}

const byCode = new Map([
  ['BlobAlreadyExists', 'already-exists'],
  ['PreconditionFailed', 'already-exists'],
  ['conditionNotMet', 'already-exists'],
  ['ConditionalRequestConflict', 'unavailable'],
  ['rateLimitExceeded', 'unavailable'],
  ['ExpiredToken', 'denied'],
])
const byStatus = new Map([
  [404, 'not-found'],
  [401, 'denied'],
  [403, 'denied'],
  ...[0, 429, 500, 502, 503, 504].map((status) => [status, 'unavailable'] as const),
])

const ErrorBody = z.object({ error: z.object({ errors: z.array(z.looseObject({ reason: z.string() })).nonempty() }) })

const codeIn = (text: string, headers: Headers): string => {
  const header = headers.get('x-ms-error-code')
  if (header) return header
  const [xml] = [...inside(text, 'Code')]
  if (xml !== undefined) return xml
  try {
    return ErrorBody.parse(JSON.parse(text)).error.errors[0]?.reason ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** Scans for elements by hand, without a pattern. */
function* inside(xml: string, tag: string): Generator<string> {
  const [open, close] = [`<${tag}>`, `</${tag}>`]
  for (let start = xml.indexOf(open); start >= 0; start = xml.indexOf(open, start + 1)) {
    const end = xml.indexOf(close, start)
    if (end < 0) return
    yield decode(xml.slice(start + open.length, end))
  }
}

function decode(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const known = (
      [
        ['&lt;', '<'],
        ['&gt;', '>'],
        ['&quot;', '"'],
        ['&apos;', "'"],
        ['&amp;', '&'],
      ] as const
    ).find(([entity]) => text.startsWith(entity, at))
    plain += known ? known[1] : text[at]
    at += known ? known[0].length : 1
  }
  return plain
}

const send = (provider: Provider, connection: Connection) => async (draft: Draft) => {
  const { url, method = 'GET', headers = {}, body } = draft
  const plain: HttpRequest = { method, url: url.toString(), headers, ...(body === undefined ? {} : { body }) }
  const ready = await connection.authorize(plain)
  let response: Response | undefined
  try {
    response = await fetch(new Request(ready.url, { method: ready.method, headers: new Headers(ready.headers), body: ready.body ?? null }))
  } catch {
    response = undefined
  }
  await connection.log(`${plain.method} ${plain.url} ${response ? response.status : 0}`)
  if (response === undefined) return fail('CloudError', { provider, kind: 'unavailable', status: 0, code: 'unknown' })
  if (response.ok) return response
  const { status } = response
  const code = codeIn(await response.text(), response.headers)
  return fail('CloudError', { provider, kind: byCode.get(code) ?? byStatus.get(status) ?? 'other', status, code })
}

type Page = { keys: string[]; token?: string | undefined }
type Api = {
  putting: (key: string, fresh: boolean) => Draft
  getting: (key: string) => Draft
  listing: (prefix: string, token?: string) => Draft
  reading: (text: string) => Page
}

const store = (api: Api, go: (draft: Draft) => Promise<Response>): ObjectStore => {
  const good = (key: string) => (key === '' || key.split('/').some((part) => /^\.{1,2}$/.test(part)) ? fail('UnsafeNameError', { part: key }) : key)
  async function* pages(prefix: string): AsyncGenerator<string[]> {
    let token: string | undefined
    do {
      const response = await go(api.listing(prefix, token))
      const page: Page = api.reading(await response.text())
      yield page.keys
      token = page.token
    } while (token)
  }
  return {
    async put(key, body, ifAbsent) {
      await go({ ...api.putting(good(key), ifAbsent ?? false), body })
    },
    async get(key) {
      return new Uint8Array(await (await go(api.getting(good(key)))).arrayBuffer())
    },
    async list(prefix) {
      const keys: string[] = []
      for await (const some of pages(prefix)) keys.push(...some)
      return keys
    },
  }
}

const at = (root: string, key: string) => new URL(root + '/' + encodeURIComponent(key).replaceAll('%2F', '/'))
const asking = (root: string, pairs: [string, string | undefined][]) => {
  const url = new URL(root)
  for (const [name, value] of pairs) if (value !== undefined) url.searchParams.append(name, value)
  return url
}

export const openS3 = (bucket: string, region: string, connection: Connection): ObjectStore => {
  const root = `https://${bucket}.s3.${region}.amazonaws.com`
  return store(
    {
      putting: (key, fresh) => ({ method: 'PUT', url: at(root, key), headers: fresh ? { 'If-None-Match': '*' } : {} }),
      getting: (key) => ({ url: at(root, key) }),
      listing: (prefix, token) => ({
        url: asking(root, [
          ['list-type', '2'],
          ['prefix', prefix],
          ['continuation-token', token],
        ]),
      }),
      reading: (text) => ({ keys: [...inside(text, 'Key')], token: [...inside(text, 'NextContinuationToken')].at(0) }),
    },
    send('s3', connection),
  )
}

export const openGcs = (bucket: string, connection: Connection): ObjectStore => {
  const objects = (start: string) => `https://storage.googleapis.com/${start}storage/v1/b/${bucket}/o`
  const Listing = z.object({ items: z.array(z.looseObject({ name: z.string() })).optional(), nextPageToken: z.string().optional() })
  return store(
    {
      putting: (key, fresh) => ({
        method: 'POST',
        url: asking(objects('upload/'), [
          ['uploadType', 'media'],
          ['name', key],
          ['ifGenerationMatch', fresh ? '0' : undefined],
        ]),
      }),
      getting: (key) => ({ url: asking(`${objects('')}/${encodeURIComponent(key)}`, [['alt', 'media']]) }),
      listing: (prefix, token) => ({
        url: asking(objects(''), [
          ['prefix', prefix],
          ['pageToken', token],
        ]),
      }),
      reading: (text) => {
        const page = Listing.parse(JSON.parse(text))
        return { keys: page.items?.map((item) => item.name) ?? [], token: page.nextPageToken }
      },
    },
    send('gcs', connection),
  )
}

export const openAzure = (account: string, container: string, apiVersion: string, connection: Connection): ObjectStore => {
  const root = `https://${account}.blob.core.windows.net/${container}`
  const headers = { 'x-ms-version': apiVersion }
  return store(
    {
      putting: (key, fresh) => ({
        method: 'PUT',
        url: at(root, key),
        headers: { ...headers, 'x-ms-blob-type': 'BlockBlob', ...(fresh ? { 'If-None-Match': '*' } : {}) },
      }),
      getting: (key) => ({ url: at(root, key), headers }),
      listing: (prefix, token) => ({
        headers,
        url: asking(root, [
          ['restype', 'container'],
          ['comp', 'list'],
          ['prefix', prefix],
          ['marker', token],
        ]),
      }),
      reading: (text) => ({ keys: [...inside(text, 'Name')], token: [...inside(text, 'NextMarker')].at(0) }),
    },
    send('azure', connection),
  )
}

const Rows = z.object({
  jobComplete: z.boolean(),
  pageToken: z.string().optional(),
  rows: z.array(z.object({ f: z.array(z.object({ v: z.union([z.string(), z.null()]) })) })).optional(),
})

export const queryRows = async (connection: Connection, { project, table, columns, where, maxBytes }: Query): Promise<(string | null)[][]> => {
  const Column = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  const Table = z.string().regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/)
  const Operator = z.enum(['=', '!=', '<', '<=', '>', '>='])
  const must = (schema: z.ZodType<string>, part: string): string => (schema.safeParse(part).success ? part : fail('UnsafeNameError', { part }))
  const tests = where.map((one) => ['`', must(Column, one.column), '` ', must(Operator, one.operator), ' ?'].join(''))
  const lines = [`SELECT ${columns.map((column) => `\`${must(Column, column)}\``).join(', ')}`, `FROM \`${must(Table, table)}\``]
  if (tests.length) lines.push(`WHERE ${tests.join(' AND ')}`)
  const response = await send(
    'bigquery',
    connection,
  )({
    method: 'POST',
    url: new URL(`/bigquery/v2/projects/${project}/queries`, 'https://bigquery.googleapis.com'),
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      query: lines.join('\n'),
      queryParameters: where.map((one) => ({ parameterType: { type: one.type }, parameterValue: { value: String(one.value) } })),
      parameterMode: 'POSITIONAL',
      useLegacySql: false,
      maximumBytesBilled: String(maxBytes),
    }),
  })
  const answer = Rows.parse(await response.json())
  if (!answer.jobComplete || answer.pageToken !== undefined) return fail('IncompleteAnswerError')
  return answer.rows?.map((row) => row.f.map((cell) => cell.v)) ?? []
}
