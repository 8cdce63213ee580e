import type { S3ClientConfig } from '@aws-sdk/client-s3'

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

/**
 * PutObject, over whatever was there. @returns the ETag, quotes included. @throws RangeError that names `key` when it is empty, before any request
 * Where the service answers with one of these codes, all functions but `listObjects` reject with an Error of this `name` and these fields.
 * NoSuchKey: 'ObjectNotFoundError' `{ key }`. AccessDenied: 'AccessDeniedError' `{ key }`. Any other error stays as the SDK threw it.
 */
export async function uploadObject(store: Store, key: string, content: Content): Promise<string> {
  throw new Error('NotImplemented: uploadObject')
}

/** GetObject. @returns a plain object; where the answer has no Content-Type it is 'application/octet-stream' */
export async function downloadObject(store: Store, key: string): Promise<StoredContent> {
  throw new Error('NotImplemented: downloadObject')
}

/** ListObjectsV2, page after page: all keys that begin with `prefix`, in the service's order, or the SDK's error; never a part of the list. */
export async function listObjects(store: Store, prefix: string): Promise<Listed[]> {
  throw new Error('NotImplemented: listObjects')
}

/**
 * One row for each folder right under `prefix`: what a key has between the prefix and the next '/', that slash included, or '' when none follows.
 * @returns largest `sizeBytes` first, equal ones by `folder`, as `<` orders strings; objects outside the prefix count nowhere
 * @throws RangeError that names the key of an object inside the prefix when its size is not a whole number from 0 on
 */
export function sizeByFolder(objects: readonly Listed[], prefix: string): FolderSize[] {
  throw new Error('NotImplemented: sizeByFolder')
}

/** Like uploadObject, but never overwrites, even when two create at once: the code PreconditionFailed becomes 'ObjectExistsError' `{ key }`. */
export async function createObject(store: Store, key: string, content: Content): Promise<string> {
  throw new Error('NotImplemented: createObject')
}

/**
 * Reads a text (UTF-8), changes it and writes it with its content type and metadata, but only over the version that was read. On
 * PreconditionFailed or ConditionalRequestConflict somebody was faster: read and change again, up to `maxAttempts` writes in all.
 * @returns the text written. @throws 'ConflictError' `{ key, attempts }` after the last one; what `change` throws, unchanged
 */
export async function updateText(store: Store, key: string, change: Change, maxAttempts: number): Promise<string> {
  throw new Error('NotImplemented: updateText')
}
