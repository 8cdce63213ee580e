import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

/** Which bucket, and how to reach it: region, endpoint, credentials and the rest are ready for `new S3Client(store.client)`. */
export type Store = { readonly client: S3ClientConfig; readonly bucket: string }

export interface Content {
  /** A string is stored as UTF-8. */
  readonly body: string | Uint8Array
  readonly contentType: string
  /** ASCII values by name; a name has letters, digits and hyphens, and comes back in lower case. */
  readonly metadata: Readonly<Record<string, string>>
}

/** `etag` names this version of the object, as the service sent it, quotes included. */
export type StoredContent = Content & { readonly body: Uint8Array; readonly etag: string }
export type Listed = { readonly key: string; readonly sizeBytes: number }
export type FolderSize = { readonly folder: string; readonly objects: number; readonly sizeBytes: number }
export type Change = (text: string) => Promise<string>

/** The service's codes, and the names under which callers know them. */
const errorNames: Readonly<Record<string, string>> = {
  NoSuchKey: 'ObjectNotFoundError',
  AccessDenied: 'AccessDeniedError',
  PreconditionFailed: 'ObjectExistsError',
}

/** The codes of a write that somebody else was faster than. */
const lostRaces = ['PreconditionFailed', 'ConditionalRequestConflict']

/** One client for each configuration: its connections stay open for the next request. */
const clients = new WeakMap<S3ClientConfig, S3Client>()

/** Stores an object, over whatever was there. */
export async function uploadObject(store: Store, key: string, content: Content): Promise<string> {
  return explained(key, put(store, key, content))
}

/** Fetches an object with its description. */
export async function downloadObject(store: Store, key: string): Promise<StoredContent> {
  const input = { Bucket: store.bucket, Key: key }
  const answer = await explained(key, clientOf(store).send(new GetObjectCommand(input)))
  const { Body, ContentType = 'application/octet-stream', Metadata = {}, ETag = '' } = answer
  const body = (await Body?.transformToByteArray()) ?? new Uint8Array()
  return { body, contentType: ContentType, metadata: Metadata, etag: ETag }
}

/** Lists the keys of all pages. */
export async function listObjects(store: Store, prefix: string): Promise<Listed[]> {
  const objects: Listed[] = []
  const input = { Bucket: store.bucket, Prefix: prefix }
  for await (const { Contents = [] } of paginateListObjectsV2({ client: clientOf(store) }, input)) {
    objects.push(...Contents.map(({ Key = '', Size = 0 }) => ({ key: Key, sizeBytes: Size })))
  }
  return objects
}

/** Adds up what lies in each folder right under the prefix. */
export function sizeByFolder(objects: readonly Listed[], prefix: string): FolderSize[] {
  const rows = new Map<string, FolderSize>()
  for (const { key, sizeBytes } of objects.filter((object) => object.key.startsWith(prefix))) {
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) throw new RangeError(`${key} has no valid size: ${sizeBytes}`)
    const rest = key.slice(prefix.length)
    const folder = rest.slice(0, rest.indexOf('/') + 1)
    const row = rows.get(folder) ?? { folder, objects: 0, sizeBytes: 0 }
    rows.set(folder, { folder, objects: row.objects + 1, sizeBytes: row.sizeBytes + sizeBytes })
  }
  return [...rows.values()].sort((a, b) => b.sizeBytes - a.sizeBytes || (a.folder < b.folder ? -1 : 1))
}

/** Stores an object where none was: the service compares, so nobody can come between a look and a write. */
export async function createObject(store: Store, key: string, content: Content): Promise<string> {
  return explained(key, put(store, key, content, { IfNoneMatch: '*' }))
}

/** Reads, changes and writes back, and begins again when somebody else wrote in between. */
export async function updateText(store: Store, key: string, change: Change, maxAttempts: number): Promise<string> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const { body, etag, ...description } = await downloadObject(store, key)
    const text = await change(new TextDecoder().decode(body))
    try {
      await put(store, key, { ...description, body: text }, { IfMatch: etag })
      return text
    } catch (error) {
      if (!lostRaces.includes(codeOf(error))) throw explain(error, key)
    }
  }
  throw failure('ConflictError', `${key} changed under each of ${maxAttempts} attempts`, { key, attempts: maxAttempts })
}

async function put(store: Store, key: string, content: Content, condition: { IfNoneMatch?: '*'; IfMatch?: string } = {}): Promise<string> {
  if (key === '') throw new RangeError('key must not be empty')
  const { body, contentType, metadata } = content
  const input = { Bucket: store.bucket, Key: key, Body: body, ContentType: contentType, Metadata: metadata, ...condition }
  const { ETag = '' } = await clientOf(store).send(new PutObjectCommand(input))
  return ETag
}

function clientOf({ client }: Store): S3Client {
  const s3 = clients.get(client) ?? new S3Client(client)
  clients.set(client, s3)
  return s3
}

async function explained<Answer>(key: string, answer: Promise<Answer>): Promise<Answer> {
  return answer.catch((error: unknown) => Promise.reject(explain(error, key)))
}

/** The error that callers are promised, or the SDK's own. */
function explain(error: unknown, key: string): unknown {
  const name = errorNames[codeOf(error)]
  return name === undefined ? error : failure(name, `${key}: the service answered ${codeOf(error)}`, { key }, error)
}

function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

function failure(name: string, message: string, fields: object, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name, ...fields })
}
