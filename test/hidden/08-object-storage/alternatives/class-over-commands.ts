import { Buffer } from 'node:buffer'
import * as s3 from '@aws-sdk/client-s3'

export type Store = { readonly client: s3.S3ClientConfig; readonly bucket: string }

export interface Content {
  readonly body: string | Uint8Array
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
}

export type StoredContent = Content & { readonly body: Uint8Array; readonly etag: string }
export type Listed = { readonly key: string; readonly sizeBytes: number }
export type FolderSize = { readonly folder: string; readonly objects: number; readonly sizeBytes: number }
export type Change = (text: string) => Promise<string>

class StorageError extends Error {
  key: string
  attempts?: number
  constructor(name: string, key: string) {
    super(`${name}: ${key}`)
    this.name = name
    this.key = key
  }
}

/** The aggregated client, continuation by hand, and a look at the object before each write, which does no harm. */
class Bucket {
  private readonly client: s3.S3
  private readonly name: string

  constructor(store: Store) {
    this.client = new s3.S3({ ...store.client })
    this.name = store.bucket
  }

  async put(key: string, content: Content, more: Partial<s3.PutObjectCommandInput> = {}): Promise<string> {
    if (key.length === 0) throw new RangeError('The key is empty')
    const Body = typeof content.body === 'string' ? Buffer.from(content.body, 'utf8') : content.body
    const Metadata = { ...content.metadata }
    const answer = await this.guard(key, () =>
      this.client.putObject({ Bucket: this.name, Key: key, Body, ContentType: content.contentType, Metadata, ContentLength: Body.length, ...more }),
    )
    return answer.ETag ?? ''
  }

  async get(key: string): Promise<StoredContent> {
    const answer = await this.guard(key, () => this.client.getObject({ Bucket: this.name, Key: key }))
    const parts: Buffer[] = []
    // A stream read by hand: what arrives is a readable of node.
    const stream: AsyncIterable<Uint8Array> = Object(answer.Body)
    for await (const part of stream) parts.push(Buffer.from(part))
    return {
      body: Buffer.concat(parts),
      contentType: answer.ContentType || 'application/octet-stream',
      metadata: { ...answer.Metadata },
      etag: String(answer.ETag),
    }
  }

  async list(prefix: string, token?: string): Promise<Listed[]> {
    const page = await this.client.listObjectsV2({ Bucket: this.name, Prefix: prefix, ContinuationToken: token, MaxKeys: 500, EncodingType: 'url' })
    const here = (page.Contents ?? []).map((one) => ({ key: decodeURIComponent(String(one.Key)), sizeBytes: Number(one.Size) }))
    return page.IsTruncated ? [...here, ...(await this.list(prefix, page.NextContinuationToken))] : here
  }

  private async guard<T>(key: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof s3.NoSuchKey) throw new StorageError('ObjectNotFoundError', key)
      if (error instanceof s3.S3ServiceException && error.name === 'AccessDenied') throw new StorageError('AccessDeniedError', key)
      throw error
    }
  }
}

export async function uploadObject(store: Store, key: string, content: Content): Promise<string> {
  return new Bucket(store).put(key, content)
}

export async function downloadObject(store: Store, key: string): Promise<StoredContent> {
  return new Bucket(store).get(key)
}

export async function listObjects(store: Store, prefix: string): Promise<Listed[]> {
  return new Bucket(store).list(prefix)
}

export function sizeByFolder(objects: readonly Listed[], prefix: string): FolderSize[] {
  const rows: { folder: string; objects: number; sizeBytes: number }[] = []
  for (const { key, sizeBytes } of objects) {
    if (key.slice(0, prefix.length) !== prefix) continue
    if (!(sizeBytes >= 0 && sizeBytes % 1 === 0)) throw new RangeError(`size of ${key}`)
    const parts = key.slice(prefix.length).split('/')
    const folder = parts.length > 1 ? `${parts[0]}/` : ''
    let row = rows.find((one) => one.folder === folder)
    if (row === undefined) rows.push((row = { folder, objects: 0, sizeBytes: 0 }))
    row.objects += 1
    row.sizeBytes += sizeBytes
  }
  rows.sort((a, b) => (a.folder > b.folder ? 1 : -1))
  return rows.sort((a, b) => b.sizeBytes - a.sizeBytes)
}

export async function createObject(store: Store, key: string, content: Content): Promise<string> {
  const bucket = new Bucket(store)
  try {
    return await bucket.put(key, content, { IfNoneMatch: '*' })
  } catch (error) {
    if (error instanceof s3.S3ServiceException && error.$metadata.httpStatusCode === 412) throw new StorageError('ObjectExistsError', key)
    throw error
  }
}

export async function updateText(store: Store, key: string, change: Change, maxAttempts: number): Promise<string> {
  const bucket = new Bucket(store)
  const { body, etag, contentType, metadata } = await bucket.get(key)
  const text = await change(Buffer.from(body).toString('utf8'))
  try {
    await bucket.put(key, { body: text, contentType, metadata }, { IfMatch: etag })
    return text
  } catch (error) {
    const status = error instanceof s3.S3ServiceException ? error.$metadata.httpStatusCode : 0
    if (status !== 412 && status !== 409) throw error
  }
  if (maxAttempts > 1) {
    // One attempt fewer each time; the error that comes back counts those that were made here, too.
    return updateText(store, key, change, maxAttempts - 1).catch((error) => {
      if (error instanceof StorageError && error.attempts !== undefined) error.attempts += 1
      throw error
    })
  }
  const error = new StorageError('ConflictError', key)
  error.attempts = 1
  throw error
}
