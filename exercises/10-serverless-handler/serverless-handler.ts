/** An object that an event tells of. */
export interface ObjectRef {
  readonly bucket: string
  /** As the object is called in the bucket: decoded. */
  readonly key: string
  /** Null in a bucket that keeps no versions. */
  readonly versionId: string | null
  /** `bucket/key#sequencer`: the same whenever the same change is told again, another one for every other change. */
  readonly id: string
}

export interface LineCount {
  readonly bucket: string
  readonly key: string
  readonly lines: number
}

/** All that the handler has of the world; every one of them may reject. */
export interface Services {
  readonly readText: (object: ObjectRef) => Promise<string>
  /** Whether a result is stored under this id. */
  readonly hasResult: (id: string) => Promise<boolean>
  readonly saveResult: (id: string, result: LineCount) => Promise<void>
}

/** A line ends with '\n' (and so with '\r\n', too); what follows the last line break is one more line unless it is empty. */
export function countLines(text: string): number {
  throw new Error('NotImplemented: countLines')
}

/**
 * What a record says: `s3.bucket.name`, `s3.object.key` (form-URL-encoded), `s3.object.versionId` (may be missing) and `s3.object.sequencer`.
 * @returns a plain object @throws 'InvalidRecordError' `{ field }`, an Error of that `name`: the path of the first among bucket, key and sequencer
 * that is no text, or an empty one, or a key that cannot be decoded; for a record that is no object, too
 */
export function objectOf(record: unknown): ObjectRef {
  throw new Error('NotImplemented: objectOf')
}

/**
 * The event's `Records` in order, as they are, without those whose `eventName` is a text that does not begin with 'ObjectCreated:'.
 * None for a test event, whose `Event` is 's3:TestEvent'. @throws 'InvalidEventError', an Error of that `name`: neither a test nor a list of records
 */
export function recordsOf(event: unknown): unknown[] {
  throw new Error('NotImplemented: recordsOf')
}

/**
 * Counts the lines of every object of `recordsOf(event)` and saves each result under the object's id. An id with a result, or one that
 * this event had before, is neither read nor saved again.
 * @throws what `recordsOf` throws, and 'RecordsFailedError' `{ failed: { record, reason }[] }` after every record has had its turn: each record as
 * it came that is invalid or one of whose services rejected, in the event's order, and the error's message
 */
export async function handleEvent(event: unknown, services: Services): Promise<void> {
  throw new Error('NotImplemented: handleEvent')
}
