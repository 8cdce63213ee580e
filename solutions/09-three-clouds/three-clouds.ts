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

const gcsObject = z.object({ name: z.string() }).transform(({ name }) => name)
const gcsPage = z.object({ items: z.array(gcsObject).default([]), nextPageToken: z.string().default('') })
const rowSchema = z.object({ f: z.array(z.object({ v: z.string().nullable() })) })
const answerSchema = z.object({ jobComplete: z.boolean(), rows: z.array(rowSchema).default([]), pageToken: z.string().default('') })
const kinds: Readonly<Record<string, readonly (string | number)[]>> = {
  'not-found': [404],
  'already-exists': ['PreconditionFailed', 'conditionNotMet', 'BlobAlreadyExists'],
  unavailable: ['ConditionalRequestConflict', 'rateLimitExceeded', 0, 429, 500, 502, 503, 504],
  denied: ['ExpiredToken', 401, 403],
}

/** What differs between the clouds. A token is '' where there is none. */
interface Dialect {
  readonly put: (key: string, ifAbsent: boolean) => HttpRequest
  readonly get: (key: string) => HttpRequest
  readonly list: (prefix: string, token: string) => HttpRequest
  readonly page: (text: string) => z.infer<typeof gcsPage>
}

export function openS3(bucket: string, region: string, connection: Connection): ObjectStore {
  const root = `https://${bucket}.s3.${region}.amazonaws.com/`
  return storeOver('s3', connection, {
    put: (key, ifAbsent) => request('PUT', root + pathOf(key), ifAbsent ? { 'If-None-Match': '*' } : {}),
    get: (key) => request('GET', root + pathOf(key)),
    list: (prefix, token) => request('GET', root + parameters({ 'list-type': '2', prefix, 'continuation-token': token })),
    page: (xml) => ({ items: texts(xml, 'Key'), nextPageToken: texts(xml, 'NextContinuationToken').join() }),
  })
}

export function openGcs(bucket: string, connection: Connection): ObjectStore {
  const root = `https://storage.googleapis.com/storage/v1/b/${bucket}/o`
  const upload = `https://storage.googleapis.com/upload/storage/v1/b/${bucket}/o`
  return storeOver('gcs', connection, {
    put: (name, ifAbsent) => request('POST', upload + parameters({ uploadType: 'media', name, ifGenerationMatch: ifAbsent ? '0' : '' })),
    get: (key) => request('GET', `${root}/${encodeURIComponent(key)}?alt=media`),
    list: (prefix, pageToken) => request('GET', root + parameters({ prefix, pageToken })),
    page: (json) => gcsPage.parse(JSON.parse(json)),
  })
}

export function openAzure(account: string, container: string, apiVersion: string, connection: Connection): ObjectStore {
  const root = `https://${account}.blob.core.windows.net/${container}`
  const version = { 'x-ms-version': apiVersion }
  const blob = { ...version, 'x-ms-blob-type': 'BlockBlob' }
  return storeOver('azure', connection, {
    put: (key, ifAbsent) => request('PUT', `${root}/${pathOf(key)}`, ifAbsent ? { ...blob, 'If-None-Match': '*' } : blob),
    get: (key) => request('GET', `${root}/${pathOf(key)}`, version),
    list: (prefix, marker) => request('GET', root + parameters({ restype: 'container', comp: 'list', prefix, marker }), version),
    page: (xml) => ({ items: texts(xml, 'Name'), nextPageToken: texts(xml, 'NextMarker').join() }),
  })
}

function storeOver(provider: string, connection: Connection, dialect: Dialect): ObjectStore {
  const checked = (key: string) => safe(key, /^(?!(.*\/)?\.\.?(\/|$))./s)
  const list = async (prefix: string, token = ''): Promise<string[]> => {
    const { items, nextPageToken } = dialect.page(await (await send(provider, connection, dialect.list(prefix, token))).text())
    return nextPageToken === '' ? items : [...items, ...(await list(prefix, nextPageToken))]
  }
  return {
    put: async (key, body, ifAbsent = false) => void (await send(provider, connection, { ...dialect.put(checked(key), ifAbsent), body })),
    get: async (key) => (await send(provider, connection, dialect.get(checked(key)))).bytes(),
    list: (prefix) => list(prefix),
  }
}

const request = (method: string, url: string, headers: HttpRequest['headers'] = {}): HttpRequest => ({ method, url, headers })
const failure = (name: string, message: string, fields: object) => Object.assign(new Error(message), { name, ...fields })
const pathOf = (key: string) => key.split('/').map(encodeURIComponent).join('/')
const parameters = (all: Record<string, string>) => `?${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''))}`

/** Lets through what cannot change the meaning of the URL or of the query around it. */
function safe(part: string, pattern: RegExp): string {
  if (!pattern.test(part)) throw failure('UnsafeNameError', `"${part}" is not a name that can be used here`, { part })
  return part
}

/** The texts of all elements of that name: enough for the XML of machines, without comments and CDATA. */
function texts(xml: string, name: string): string[] {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  const found = xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))
  return Array.from(found, ([, text = '']) => text.replace(/&(\w+);/g, (entity, word) => characters[word] ?? entity))
}

async function send(provider: string, { authorize, log }: Connection, request: HttpRequest): Promise<Response> {
  const sent = await authorize(request)
  // What fetch rejects with goes no further: it can quote a header, and with it a credential.
  const response = await fetch(sent.url, sent).catch(() => undefined)
  const status = response?.status ?? 0
  await log(`${request.method} ${request.url} ${status}`)
  if (response?.ok) return response
  const code = /(?<=<Code>|"reason": ?")\w+/.exec((await response?.text()) ?? '')?.[0] ?? 'unknown'
  const kind = Object.keys(kinds).find((one) => kinds[one]?.some((mark) => mark === code || mark === status)) ?? 'other'
  throw failure('CloudError', `${provider} answered ${status} (${code}): ${kind}`, { provider, kind, status, code })
}

export async function queryRows(connection: Connection, { project, table, columns, where, maxBytes }: Query): Promise<(string | null)[][]> {
  const name = (column: string) => `\`${safe(column, /^[a-z_]\w*$/i)}\``
  const filter = where.map(({ column, operator }) => `${name(column)} ${safe(operator, /^(!?=|[<>]=?)$/)} ?`).join(' AND ')
  const query = `SELECT ${columns.map(name).join(', ')} FROM \`${safe(table, /^([\w-]+\.){2}[\w-]+$/)}\`${filter && ` WHERE ${filter}`}`
  const queryParameters = where.map(({ type, value }) => ({ parameterType: { type }, parameterValue: { value: `${value}` } }))
  const options = { useLegacySql: false, parameterMode: 'POSITIONAL', maximumBytesBilled: `${maxBytes}` }
  const body = JSON.stringify({ query, queryParameters, ...options })
  const jobs = `https://bigquery.googleapis.com/bigquery/v2/projects/${project}/queries`
  const answer = await send('bigquery', connection, { ...request('POST', jobs, { 'Content-Type': 'application/json' }), body })
  const { jobComplete, pageToken, rows } = answerSchema.parse(await answer.json())
  if (!jobComplete || pageToken !== '') throw failure('IncompleteAnswerError', 'the answer is not the whole result', {})
  return rows.map(({ f }) => f.map(({ v }) => v))
}
