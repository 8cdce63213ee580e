import https from 'node:https'

export type HttpRequest = Readonly<{ method: string; url: string; headers: Readonly<Record<string, string>>; body?: string | Uint8Array }>
export type Connection = Readonly<{ authorize: (request: HttpRequest) => Promise<HttpRequest>; log: (line: string) => Promise<void> }>
export type Condition = Readonly<{ column: string; operator: string; type: string; value: string | number | boolean }>
export type Query = Readonly<{ project: string; table: string; columns: readonly string[]; where: readonly Condition[]; maxBytes: number }>
export interface ObjectStore {
  put(key: string, body: Uint8Array, ifAbsent?: boolean): Promise<void>
  get(key: string): Promise<Uint8Array>
  list(prefix: string): Promise<string[]>
}

class ApiError extends Error {
  [field: string]: unknown
  constructor(name: string, message: string, fields: Record<string, unknown> = {}) {
    super(message)
    this.name = name
    Object.assign(this, fields)
  }
}

interface Answer {
  status: number
  body: Buffer
}

/** Sends one request over node's own https module. Never says why it failed. */
function exchange(signed: HttpRequest): Promise<Answer | null> {
  return new Promise((resolve) => {
    try {
      const outgoing = https.request(signed.url, { method: signed.method, headers: { ...signed.headers } }, (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk) => chunks.push(Buffer.from(chunk)))
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks) }))
        incoming.on('error', () => resolve(null))
      })
      outgoing.on('error', () => resolve(null))
      outgoing.end(signed.body === undefined ? undefined : Buffer.from(signed.body))
    } catch {
      resolve(null)
    }
  })
}

abstract class Client {
  abstract readonly provider: string
  protected readonly connection: Connection
  constructor(connection: Connection) {
    this.connection = connection
  }

  protected async call(method: string, url: URL, headers: Record<string, string>, body?: string | Uint8Array): Promise<Buffer> {
    const request: HttpRequest = body === undefined ? { method, url: url.href, headers } : { method, url: url.href, headers, body }
    const answer = await exchange(await this.connection.authorize(request))
    const status = answer === null ? 0 : answer.status
    await this.connection.log([method, url.href, String(status)].join(' '))
    if (answer !== null && status >= 200 && status <= 299) return answer.body
    const code = answer === null ? 'unknown' : this.codeOf(answer.body.toString('utf8'))
    throw new ApiError('CloudError', `${this.provider}: ${status} ${code}`, { provider: this.provider, kind: this.kindOf(status, code), status, code })
  }

  protected codeOf(text: string): string {
    let parsed
    try {
      parsed = JSON.parse(text)
    } catch {
      return 'unknown'
    }
    return parsed?.error?.errors?.[0]?.reason ?? 'unknown'
  }

  private kindOf(status: number, code: string): string {
    if (['BlobAlreadyExists', 'PreconditionFailed', 'conditionNotMet'].includes(code)) return 'already-exists'
    if (code === 'ConditionalRequestConflict' || code === 'rateLimitExceeded') return 'unavailable'
    if (code === 'ExpiredToken') return 'denied'
    if (status === 404) return 'not-found'
    if (status === 401 || status === 403) return 'denied'
    if ([0, 429, 500, 502, 503, 504].includes(status)) return 'unavailable'
    return 'other'
  }
}

abstract class Store extends Client implements ObjectStore {
  protected check(key: string): string {
    const segments = key.split('/')
    if (key.length === 0 || segments.includes('.') || segments.includes('..')) throw new ApiError('UnsafeNameError', `key ${key}`, { part: key })
    return key
  }

  protected under(root: string, key: string): URL {
    let path = ''
    for (const segment of this.check(key).split('/')) path += `/${encodeURIComponent(segment)}`
    return new URL(root + path)
  }

  abstract put(key: string, body: Uint8Array, ifAbsent?: boolean): Promise<void>
  abstract get(key: string): Promise<Uint8Array>
  protected abstract page(prefix: string, token: string | null): Promise<[string[], string | null]>

  async list(prefix: string): Promise<string[]> {
    const keys: string[] = []
    let token: string | null = null
    for (;;) {
      const [some, next]: [string[], string | null] = await this.page(prefix, token)
      for (const key of some) keys.push(key)
      if (!next) return keys
      token = next
    }
  }
}

abstract class XmlStore extends Store {
  protected abstract readonly root: string
  protected abstract readonly headers: Record<string, string>

  async put(key: string, body: Uint8Array, ifAbsent?: boolean): Promise<void> {
    const headers: Record<string, string> = { ...this.headers, ...this.putHeaders(), 'content-type': 'application/octet-stream' }
    if (ifAbsent) headers['if-none-match'] = '*'
    await this.call('PUT', this.under(this.root, key), headers, body)
  }

  protected putHeaders(): Record<string, string> {
    return {}
  }

  async get(key: string): Promise<Uint8Array> {
    return new Uint8Array(await this.call('GET', this.under(this.root, key), this.headers))
  }

  protected override codeOf(text: string): string {
    return text.match(/<Code>(.*?)<\/Code>/)?.[1] ?? 'unknown'
  }

  protected values(text: string, tag: string): string[] {
    const pattern = new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs')
    const found: string[] = []
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const raw = match[1] ?? ''
      found.push(raw.split('&lt;').join('<').split('&gt;').join('>').split('&quot;').join('"').split('&apos;').join("'").split('&amp;').join('&'))
    }
    return found
  }
}

class S3Store extends XmlStore {
  readonly provider = 's3'
  protected readonly root: string
  protected readonly headers = {}
  constructor(bucket: string, region: string, connection: Connection) {
    super(connection)
    this.root = `https://${bucket}.s3.${region}.amazonaws.com`
  }

  protected async page(prefix: string, token: string | null): Promise<[string[], string | null]> {
    const url = new URL(`${this.root}/?list-type=2`)
    if (prefix !== '') url.searchParams.set('prefix', prefix)
    else url.searchParams.set('prefix', '')
    if (token !== null) url.searchParams.set('continuation-token', token)
    const text = (await this.call('GET', url, {})).toString()
    return [this.values(text, 'Key'), this.values(text, 'NextContinuationToken')[0] ?? null]
  }
}

class AzureStore extends XmlStore {
  readonly provider = 'azure'
  protected readonly root: string
  protected readonly headers: Record<string, string>
  constructor(account: string, container: string, version: string, connection: Connection) {
    super(connection)
    this.root = `https://${account}.blob.core.windows.net/${container}`
    this.headers = { 'x-ms-version': version }
  }

  protected override putHeaders() {
    return { 'x-ms-blob-type': 'BlockBlob' }
  }

  protected async page(prefix: string, token: string | null): Promise<[string[], string | null]> {
    const url = new URL(this.root)
    url.search = '?restype=container&comp=list'
    url.searchParams.set('prefix', prefix)
    if (token !== null) url.searchParams.set('marker', token)
    const text = (await this.call('GET', url, this.headers)).toString()
    return [this.values(text, 'Name'), this.values(text, 'NextMarker')[0] ?? null]
  }
}

class GcsStore extends Store {
  readonly provider = 'gcs'
  private readonly bucket: string
  constructor(bucket: string, connection: Connection) {
    super(connection)
    this.bucket = bucket
  }

  private url(before: string, after: string): URL {
    return new URL(`https://storage.googleapis.com${before}/storage/v1/b/${this.bucket}/o${after}`)
  }

  async put(key: string, body: Uint8Array, ifAbsent?: boolean): Promise<void> {
    const url = this.url('/upload', '?uploadType=media')
    url.searchParams.append('name', this.check(key))
    if (ifAbsent === true) url.searchParams.append('ifGenerationMatch', '0')
    await this.call('POST', url, { 'content-type': 'application/octet-stream' }, body)
  }

  async get(key: string): Promise<Uint8Array> {
    return new Uint8Array(await this.call('GET', this.url('', `/${encodeURIComponent(this.check(key))}?alt=media`), {}))
  }

  protected async page(prefix: string, token: string | null): Promise<[string[], string | null]> {
    const url = this.url('', '')
    url.searchParams.set('prefix', prefix)
    if (token) url.searchParams.set('pageToken', token)
    const page = JSON.parse((await this.call('GET', url, {})).toString())
    return [(page.items ?? []).map((item: { name: string }) => item.name), page.nextPageToken ?? null]
  }
}

class BigQuery extends Client {
  readonly provider = 'bigquery'

  async run(query: Query): Promise<(string | null)[][]> {
    const refuse = (part: string) => {
      throw new ApiError('UnsafeNameError', 'unsafe', { part })
    }
    const isColumn = (name: string) => name !== '' && !/[^A-Za-z0-9_]/.test(name) && !/[0-9]/.test(name.charAt(0))
    for (const column of query.columns) if (!isColumn(column)) refuse(column)
    const parts = query.table.split('.')
    if (parts.length !== 3 || parts.some((part) => part === '' || /[^A-Za-z0-9_-]/.test(part))) refuse(query.table)
    let text = 'SELECT '
    text += query.columns.map((column) => '`' + column + '`').join(', ')
    text += '\n  FROM ' + parts.map((part) => '`' + part + '`').join('.')
    const parameters: unknown[] = []
    for (const { column, operator, type, value } of query.where) {
      if (!isColumn(column)) refuse(column)
      if (!['=', '!=', '<', '<=', '>', '>='].includes(operator)) refuse(operator)
      text += parameters.length === 0 ? '\n  WHERE ' : '\n  AND '
      text += '`' + column + '` ' + operator + ' ?'
      parameters.push({ parameterType: { type }, parameterValue: { value: String(value) } })
    }
    const body = JSON.stringify({
      kind: 'bigquery#queryRequest',
      query: text,
      useLegacySql: false,
      parameterMode: 'POSITIONAL',
      queryParameters: parameters,
      maximumBytesBilled: query.maxBytes.toString(),
    })
    const url = new URL(`https://bigquery.googleapis.com/bigquery/v2/projects/${encodeURIComponent(query.project)}/queries`)
    const answer = JSON.parse((await this.call('POST', url, { 'content-type': 'application/json; charset=utf-8' }, body)).toString())
    if (answer.jobComplete !== true || answer.pageToken) throw new ApiError('IncompleteAnswerError', 'there is more')
    return (answer.rows ?? []).map((row: { f: { v: string | null }[] }) => row.f.map((cell) => cell.v))
  }
}

export function openS3(bucket: string, region: string, connection: Connection): ObjectStore {
  return new S3Store(bucket, region, connection)
}
export function openGcs(bucket: string, connection: Connection): ObjectStore {
  return new GcsStore(bucket, connection)
}
export function openAzure(account: string, container: string, apiVersion: string, connection: Connection): ObjectStore {
  return new AzureStore(account, container, apiVersion, connection)
}
export function queryRows(connection: Connection, query: Query): Promise<(string | null)[][]> {
  return new BigQuery(connection).run(query)
}
