import { inspect } from 'node:util'
import { fc, HttpResponse } from '#suite'

/** What a request says, in a form in which every right spelling of it is the same. */
export interface Said {
  readonly host: string
  readonly method: string
  /** The path's segments, decoded: an encoded slash stays inside its segment. */
  readonly path: readonly string[]
  readonly query: Readonly<Record<string, string>>
  /** Those headers that the three APIs ask for. */
  readonly headers: Readonly<Record<string, string>>
}

const askedFor = ['if-none-match', 'x-ms-blob-type', 'x-ms-version']

export function said(request: Request | undefined): Said {
  if (request === undefined) throw new Error('no request was sent')
  const { host, pathname, searchParams } = new URL(request.url)
  const headers = Object.fromEntries([...request.headers].filter(([name]) => askedFor.includes(name)))
  return { host, method: request.method, path: pathname.split('/').map(decodeURIComponent), query: Object.fromEntries(searchParams), headers }
}

export async function bytesOf(request: Request | undefined): Promise<number[]> {
  return request === undefined ? [] : [...new Uint8Array(await request.clone().arrayBuffer())]
}

/** One provider's API: what it must be asked, and how it answers. */
export interface Cloud {
  readonly provider: 's3' | 'gcs' | 'azure'
  readonly host: string
  readonly put: (key: string, ifAbsent: boolean) => Said
  readonly get: (key: string) => Said
  readonly list: (prefix: string, token?: string) => Said
  readonly tokenParameter: string
  readonly page: (keys: readonly string[], next?: string) => Response
  readonly refusal: (status: number, code: string) => Response
}

const xml = (text: string, status = 200, start = '<?xml version="1.0" encoding="UTF-8"?>\n') =>
  new HttpResponse(start + text, { status, headers: { 'content-type': 'application/xml' } })
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => named[character] ?? '')

const s3Host = 'tide-tables.s3.eu-north-1.amazonaws.com'

export const s3: Cloud = {
  provider: 's3',
  host: s3Host,
  put: (key, ifAbsent) => ({ host: s3Host, method: 'PUT', path: ['', ...key.split('/')], query: {}, headers: ifAbsent ? { 'if-none-match': '*' } : {} }),
  get: (key) => ({ host: s3Host, method: 'GET', path: ['', ...key.split('/')], query: {}, headers: {} }),
  list: (prefix, token) => {
    const query = { 'list-type': '2', prefix, ...(token === undefined ? {} : { 'continuation-token': token }) }
    return { host: s3Host, method: 'GET', path: ['', ''], query, headers: {} }
  },
  tokenParameter: 'continuation-token',
  page: (keys, next) => {
    const contents = keys.map((key) => {
      return `<Contents><Key>${escaped(key)}</Key><LastModified>2026-11-20T08:00:00.000Z</LastModified><ETag>&quot;9b2c&quot;</ETag><Size>7</Size></Contents>`
    })
    const more = next === undefined ? '' : `<NextContinuationToken>${escaped(next)}</NextContinuationToken>`
    return xml(
      `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>tide-tables</Name><Prefix></Prefix>${more}<KeyCount>${keys.length}` +
        `</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>${next !== undefined}</IsTruncated>${contents.join('')}</ListBucketResult>`,
    )
  },
  refusal: (status, code) => xml(`<Error><Code>${code}</Code><Message>It could not be done.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>`, status),
}

const gcsHost = 'storage.googleapis.com'

export const gcs: Cloud = {
  provider: 'gcs',
  host: gcsHost,
  put: (name, ifAbsent) => {
    const query = { uploadType: 'media', name, ...(ifAbsent ? { ifGenerationMatch: '0' } : {}) }
    return { host: gcsHost, method: 'POST', path: ['', 'upload', 'storage', 'v1', 'b', 'tide-tables', 'o'], query, headers: {} }
  },
  get: (key) => ({ host: gcsHost, method: 'GET', path: ['', 'storage', 'v1', 'b', 'tide-tables', 'o', key], query: { alt: 'media' }, headers: {} }),
  list: (prefix, token) => {
    const query = { prefix, ...(token === undefined ? {} : { pageToken: token }) }
    return { host: gcsHost, method: 'GET', path: ['', 'storage', 'v1', 'b', 'tide-tables', 'o'], query, headers: {} }
  },
  tokenParameter: 'pageToken',
  page: (keys, next) => {
    // As the real one: without objects there are no items at all.
    const items = keys.map((name) => ({ kind: 'storage#object', name, bucket: 'tide-tables', generation: '1764000000000000', size: '7' }))
    return HttpResponse.json({ kind: 'storage#objects', ...(next === undefined ? {} : { nextPageToken: next }), ...(keys.length > 0 ? { items } : {}) })
  },
  refusal: googleRefusal,
}

export function googleRefusal(status: number, reason: string): Response {
  const body = { error: { code: status, message: 'It could not be done.', errors: [{ message: 'It could not be done.', domain: 'global', reason }] } }
  // Google indents its answers.
  return new HttpResponse(JSON.stringify(body, null, 2), { status, headers: { 'content-type': 'application/json; charset=UTF-8' } })
}

const version = { 'x-ms-version': '2025-03-14' }

const azureHost = 'harbour.blob.core.windows.net'

export const azure: Cloud = {
  provider: 'azure',
  host: azureHost,
  put: (key, ifAbsent) => {
    const headers = { ...version, 'x-ms-blob-type': 'BlockBlob', ...(ifAbsent ? { 'if-none-match': '*' } : {}) }
    return { host: azureHost, method: 'PUT', path: ['', 'tide-tables', ...key.split('/')], query: {}, headers }
  },
  get: (key) => ({ host: azureHost, method: 'GET', path: ['', 'tide-tables', ...key.split('/')], query: {}, headers: version }),
  list: (prefix, token) => {
    const query = { restype: 'container', comp: 'list', prefix, ...(token === undefined ? {} : { marker: token }) }
    return { host: azureHost, method: 'GET', path: ['', 'tide-tables'], query, headers: version }
  },
  tokenParameter: 'marker',
  page: (keys, next) => {
    const blobs = keys.map((key) => {
      return `<Blob><Name>${escaped(key)}</Name><Properties><Content-Length>7</Content-Length><BlobType>BlockBlob</BlobType></Properties><OrMetadata /></Blob>`
    })
    const more = next === undefined ? '<NextMarker />' : `<NextMarker>${escaped(next)}</NextMarker>`
    return xml(
      `<EnumerationResults ServiceEndpoint="https://harbour.blob.core.windows.net/" ContainerName="tide-tables"><Blobs>${blobs.join('')}</Blobs>${more}` +
        '</EnumerationResults>',
      200,
      '\ufeff<?xml version="1.0" encoding="utf-8"?>',
    )
  },
  refusal: (status, code) => {
    const answer = xml(`<Error><Code>${code}</Code><Message>It could not be done.\nTime:2026-11-20T08:00:00.0Z</Message></Error>`, status)
    answer.headers.set('x-ms-error-code', code)
    return answer
  },
}

/** All that a log would show of an error: message, stack, fields and causes. */
export function everythingIn(error: unknown): string {
  return inspect(error, { depth: 9, showHidden: true, maxStringLength: null })
}

/** What each provider may answer, and the kind that it is. */
export const faults: readonly (readonly [Cloud, readonly (readonly [status: number, code: string, kind: string])[]])[] = [
  [
    s3,
    [
      [404, 'NoSuchBucket', 'not-found'],
      [412, 'PreconditionFailed', 'already-exists'],
      [400, 'ExpiredToken', 'denied'],
      [403, 'InvalidAccessKeyId', 'denied'],
      [409, 'ConditionalRequestConflict', 'unavailable'],
      [409, 'OperationAborted', 'other'],
      [500, 'InternalError', 'unavailable'],
    ],
  ],
  [
    gcs,
    [
      [404, 'notFound', 'not-found'],
      [412, 'conditionNotMet', 'already-exists'],
      [401, 'authError', 'denied'],
      [403, 'forbidden', 'denied'],
      [403, 'rateLimitExceeded', 'unavailable'],
      [429, 'userRateLimitExceeded', 'unavailable'],
      [400, 'invalid', 'other'],
    ],
  ],
  [
    azure,
    [
      [404, 'ContainerNotFound', 'not-found'],
      [409, 'BlobAlreadyExists', 'already-exists'],
      [409, 'BlobImmutableDueToPolicy', 'other'],
      [412, 'LeaseIdMissing', 'other'],
      [403, 'AuthorizationPermissionMismatch', 'denied'],
      [503, 'ServerBusy', 'unavailable'],
    ],
  ],
]

/** Keys that a URL resolves to something else, or to nothing. */
export const impossibleKeys = ['', '.', '..', '../other/a', 'a/../b', 'a/.', 'a/b/..', './a', '\n/../a']

/** S3 repeats what was signed when the signature does not match: with temporary credentials, their token. */
export function signatureRefusal(token: string): Response {
  const signed = `GET\n/\n\nx-amz-security-token:${token}\n`
  return xml(
    `<Error><Code>SignatureDoesNotMatch</Code><Message>The signature of ${token} does not match.</Message><StringToSign>${signed}</StringToSign>` +
      `<CanonicalRequest>${signed}</CanonicalRequest></Error>`,
    403,
  )
}

/** Keys that look impossible, or like another host, and are neither. */
export const oddKeys: readonly (readonly [Cloud, string])[] = [
  [s3, '//elsewhere.example/a'],
  [s3, '.../b.'],
  [gcs, '.env'],
  [azure, 'a..b/...'],
  [azure, 'x./.y'],
  [azure, '/'],
]

const characters = fc.constantFrom('a', 'Z', '0', '/', '+', ' ', '%', '?', '#', '&', '=', ':', '\\', 'ü', '潮', '%2F')
export const anyKey = fc.string({ unit: characters, minLength: 3, maxLength: 12 })

/** Ten bytes that are no text in any encoding of Unicode. */
export const bytes = Uint8Array.of(0, 255, 128, 10, 13, 195, 40, 237, 160, 128)

/** A success: those bytes, or nothing. */
export function served({ method, url }: Request): Response {
  return method === 'GET' ? HttpResponse.arrayBuffer(bytes.buffer) : new HttpResponse(null, { status: new URL(url).host === azureHost ? 201 : 200 })
}
