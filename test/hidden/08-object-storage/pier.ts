import { createHash } from 'node:crypto'
import { fc, HttpResponse, http } from '#suite'

/** An imaginary service that speaks S3's protocol, as far as one bucket and these exercises go. */
export const endpoint = 'https://objects.harbour.example'
export const bucket = 'pier-9'

export const store = {
  client: {
    endpoint,
    region: 'sea-north-4',
    credentials: { accessKeyId: 'anchor', secretAccessKey: 'chain' },
    forcePathStyle: true,
    maxAttempts: 1,
  },
  bucket,
}

export interface Crate {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType?: string
  readonly metadata?: Readonly<Record<string, string>>
}

export const crate = (text: string, contentType = 'text/plain', metadata: Crate['metadata'] = {}): Crate => {
  return { bytes: new TextEncoder().encode(text), contentType, metadata }
}

/** The MD5 of the bytes, as S3 itself does for small objects. */
export const etagOf = ({ bytes }: Crate) => `"${createHash('md5').update(bytes).digest('hex')}"`

const headersOf = ({ contentType, metadata, ...rest }: Crate): Record<string, string> => ({
  ETag: etagOf(rest),
  ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
  ...Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [`x-amz-meta-${name}`, value])),
})

const xml = (body: string, status = 200) => {
  const headers = { 'Content-Type': 'application/xml' }
  return new HttpResponse(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, { status, headers })
}

export const refusal = (status: number, code: string) => xml(`<Error><Code>${code}</Code><Message>no</Message></Error>`, status)

/** What the service may answer to a request for `safe/1`, and the error that it must become. */
export const refusals = [
  [404, 'NoSuchKey', { name: 'ObjectNotFoundError', key: 'safe/1' }],
  [403, 'AccessDenied', { name: 'AccessDeniedError', key: 'safe/1' }],
  [404, 'NoSuchBucket', { name: 'NoSuchBucket' }],
  [403, 'SignatureDoesNotMatch', { name: 'SignatureDoesNotMatch' }],
] as const

/** Refuses every request. */
export const closed = (status: number, code: string) => http.all(`${endpoint}/*`, () => refusal(status, code))

const crateOf = async (request: Request): Promise<Crate> => {
  const named = [...request.headers].filter(([name]) => name.startsWith('x-amz-meta-'))
  return {
    bytes: new Uint8Array(await request.arrayBuffer()),
    contentType: request.headers.get('content-type') ?? 'none',
    metadata: Object.fromEntries(named.map(([name, value]) => [name.slice('x-amz-meta-'.length), value])),
  }
}

/** Keeps objects in `crates`, by key: PUT with its conditions, GET and HEAD. */
export const shelf = (crates: Map<string, Crate>) =>
  http.all(`${endpoint}/${bucket}/*`, async ({ request }) => {
    // Read first: between the comparison and the write nobody may come.
    const put = await crateOf(request)
    const key = decodeURIComponent(new URL(request.url).pathname.slice(bucket.length + 2))
    const found = crates.get(key)
    if (request.method !== 'PUT') {
      if (found === undefined) return refusal(404, 'NoSuchKey')
      return new HttpResponse(request.method === 'HEAD' ? null : found.bytes, { headers: headersOf(found) })
    }
    const [ifMatch, ifNoneMatch] = ['if-match', 'if-none-match'].map((name) => request.headers.get(name))
    if (ifMatch && found === undefined) return refusal(404, 'NoSuchKey')
    if (ifMatch && found !== undefined && ifMatch !== etagOf(found)) return refusal(412, 'PreconditionFailed')
    if (ifNoneMatch === '*' && found !== undefined) return refusal(412, 'PreconditionFailed')
    crates.set(key, put)
    return new HttpResponse(null, { headers: { ETag: etagOf(put) } })
  })

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Lists pages of keys with their sizes, under opaque tokens; a page that is null is refused. */
export const shelves = (...pages: readonly (Readonly<Record<string, number>> | null)[]) => {
  const token = (page: number) => `${page}+/=&${page * 7}`
  return http.get(`${endpoint}/${bucket}`, ({ request }) => {
    const asked = new URL(request.url).searchParams
    const at = asked.get('continuation-token')
    const index = at === null ? 0 : pages.findIndex((_, page) => page > 0 && token(page) === at)
    const page = pages[index]
    if (asked.get('list-type') !== '2' || page === undefined) return refusal(400, 'InvalidArgument')
    if (page === null) return refusal(403, 'AccessDenied')
    const write = (key: string) => (asked.get('encoding-type') === 'url' ? encodeURIComponent(key) : escaped(key))
    const rows = Object.entries(page).filter(([key]) => key.startsWith(asked.get('prefix') ?? ''))
    const contents = rows.map(([key, size]) => `<Contents><Key>${write(key)}</Key><Size>${size}</Size></Contents>`).join('')
    const hasMore = index + 1 < pages.length
    const next = hasMore ? `<NextContinuationToken>${escaped(token(index + 1))}</NextContinuationToken>` : ''
    return xml(`<ListBucketResult><IsTruncated>${hasMore}</IsTruncated><KeyCount>${rows.length}</KeyCount>${contents}${next}</ListBucketResult>`)
  })
}

/** Keys that a URL must encode, and nothing that a URL would fold together. */
const names = fc.string({ unit: fc.constantFrom(...'aZ9 +&=?#%~ü€'), minLength: 1, maxLength: 8 })
export const keys = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
