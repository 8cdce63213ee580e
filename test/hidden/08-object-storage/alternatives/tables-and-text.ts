import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'

export type Store = { readonly client: S3ClientConfig; readonly bucket: string }

export interface Content {
  readonly body: string | Uint8Array
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
}

export type StoredContent = Content & { readonly body: Uint8Array; readonly etag: string }
export type Listed = { readonly key: string; readonly sizeBytes: number }
export type FolderSize = { readonly folder: string; readonly objects: number; readonly sizeBytes: number }
export type Change = (text: string) => Promise<string>

type Outcome<T> = { ok: true; value: T } | { ok: false; code: string; error: unknown }

/** Outcomes instead of exceptions, one client for each call, closed at the end. */
async function withClient<T>(store: Store, work: (client: S3Client) => Promise<T>): Promise<Outcome<T>> {
  const client = new S3Client({ ...store.client, requestChecksumCalculation: 'WHEN_REQUIRED' })
  return work(client)
    .then(
      (value): Outcome<T> => ({ ok: true, value }),
      (error): Outcome<T> => ({ ok: false, code: String(error.name), error }),
    )
    .finally(() => client.destroy())
}

const fail = (name: string, more: Record<string, unknown>) => {
  const error = new Error(JSON.stringify(more))
  error.name = name
  return Object.assign(error, more)
}

function unwrap<T>(outcome: Outcome<T>, key: string, names: Record<string, string> = {}): T {
  if (outcome.ok) return outcome.value
  const known: Record<string, string> = { NoSuchKey: 'ObjectNotFoundError', AccessDenied: 'AccessDeniedError', ...names }
  const name = known[outcome.code]
  throw name ? fail(name, { key }) : outcome.error
}

const write = (store: Store, key: string, content: Content, condition = {}) =>
  withClient(store, async (client) => {
    const answer = await client.send(
      new PutObjectCommand({ Bucket: store.bucket, Key: key, Body: content.body, ContentType: content.contentType, Metadata: content.metadata, ...condition }),
    )
    return answer.ETag ?? ''
  })

export async function uploadObject(store: Store, key: string, content: Content): Promise<string> {
  if (!key) throw new RangeError(`expected a key, received ${JSON.stringify(key)}`)
  return unwrap(await write(store, key, content), key)
}

export async function downloadObject(store: Store, key: string): Promise<StoredContent> {
  const outcome = await withClient(store, async (client) => {
    const got = await client.send(new GetObjectCommand({ Bucket: store.bucket, Key: key }))
    return {
      body: Uint8Array.from(atob((await got.Body?.transformToString('base64')) ?? ''), (unit) => unit.charCodeAt(0)),
      contentType: got.ContentType ?? 'application/octet-stream',
      metadata: got.Metadata ?? {},
      etag: got.ETag ?? '',
    }
  })
  return unwrap(outcome, key)
}

export async function listObjects(store: Store, prefix: string): Promise<Listed[]> {
  const outcome = await withClient(store, async (client) => {
    const pages: ListObjectsV2CommandOutput[] = []
    let hasMore = true
    while (hasMore) {
      const after = pages.at(-1)?.NextContinuationToken
      const page = await client.send(new ListObjectsV2Command({ Bucket: store.bucket, Prefix: prefix, ...(after ? { ContinuationToken: after } : {}) }))
      pages.push(page)
      hasMore = page.IsTruncated === true
    }
    return pages.flatMap((page) => (page.Contents ? page.Contents : []).map((one) => ({ key: one.Key ?? '', sizeBytes: one.Size ?? 0 })))
  })
  if (outcome.ok) return outcome.value
  throw outcome.error
}

export function sizeByFolder(objects: readonly Listed[], prefix: string): FolderSize[] {
  const inside = objects.filter((one) => one.key.startsWith(prefix))
  const bad = inside.find((one) => !Number.isInteger(one.sizeBytes) || one.sizeBytes < 0)
  if (bad) throw new RangeError(`${bad.key}: expected a whole number of bytes, received ${bad.sizeBytes}`)
  const groups = Map.groupBy(inside, (one) => one.key.slice(prefix.length).match(/^[^/]*\//)?.[0] ?? '')
  return [...groups]
    .map(([folder, group]) => ({ folder, objects: group.length, sizeBytes: group.reduce((sum, one) => sum + one.sizeBytes, 0) }))
    .sort((a, b) => Math.sign(b.sizeBytes - a.sizeBytes) * 2 + (a.folder > b.folder ? 1 : -1))
}

export async function createObject(store: Store, key: string, content: Content): Promise<string> {
  if (!key) throw new RangeError('key')
  // A look first saves sending the body in vain; the condition decides.
  const look = await withClient(store, (client) => client.send(new HeadObjectCommand({ Bucket: store.bucket, Key: key })))
  if (look.ok) throw fail('ObjectExistsError', { key })
  return unwrap(await write(store, key, content, { IfNoneMatch: '*' }), key, { PreconditionFailed: 'ObjectExistsError' })
}

export async function updateText(store: Store, key: string, change: Change, maxAttempts: number): Promise<string> {
  for (const _ of Array.from({ length: maxAttempts })) {
    const before = await downloadObject(store, key)
    const body = await change(Buffer.from(before.body).toString())
    const outcome = await write(store, key, { ...before, body }, { IfMatch: before.etag })
    if (outcome.ok) return body
    if (outcome.code !== 'PreconditionFailed' && outcome.code !== 'ConditionalRequestConflict') unwrap(outcome, key)
  }
  throw fail('ConflictError', { key, attempts: maxAttempts })
}
