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

/** Counts lines as an editor numbers them, but for the empty one after a final line break. */
export function countLines(text: string): number {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}

/** Reads what matters of a record and trusts none of it. */
export function objectOf(record: unknown): ObjectRef {
  const bucket = textAt(record, 's3.bucket.name')
  const key = decode(textAt(record, 's3.object.key'))
  const sequencer = textAt(record, 's3.object.sequencer')
  const versionId = valueAt(record, 's3.object.versionId')
  return { bucket, key, versionId: typeof versionId === 'string' ? versionId : null, id: `${bucket}/${key}#${sequencer}` }
}

/** The records that may tell of a new object; damaged ones stay in, to be reported one by one. */
export function recordsOf(event: unknown): unknown[] {
  if (valueAt(event, 'Event') === 's3:TestEvent') return []
  const records = valueAt(event, 'Records')
  if (!Array.isArray(records)) throw failure('InvalidEventError', 'expected an event with Records, or a test event')
  return records.filter((record) => {
    const name = valueAt(record, 'eventName')
    return typeof name !== 'string' || name.startsWith('ObjectCreated:')
  })
}

/** Handles an event as often as it comes: what has a result is left alone, what failed is tried again next time. */
export async function handleEvent(event: unknown, services: Services): Promise<void> {
  const failed: { record: unknown; reason: string }[] = []
  const seen = new Set<string>()
  for (const record of recordsOf(event)) {
    try {
      const object = objectOf(record)
      if (seen.has(object.id)) continue
      seen.add(object.id)
      await countObject(object, services)
    } catch (error) {
      failed.push({ record, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  if (failed.length > 0) throw failure('RecordsFailedError', `${failed.length} records failed`, { failed })
}

async function countObject(object: ObjectRef, { readText, hasResult, saveResult }: Services): Promise<void> {
  if (await hasResult(object.id)) return
  const lines = countLines(await readText(object))
  await saveResult(object.id, { bucket: object.bucket, key: object.key, lines })
}

/** Undoes what a form does to a text: spaces arrive as `+`, a plus sign as `%2B`. */
function decode(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch (error) {
    throw failure('InvalidRecordError', `s3.object.key cannot be decoded: ${key}`, { field: 's3.object.key', cause: error })
  }
}

function textAt(value: unknown, path: string): string {
  const found = valueAt(value, path)
  if (typeof found === 'string' && found !== '') return found
  throw failure('InvalidRecordError', `expected a text at ${path}`, { field: path })
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, name) => (isObject(found) ? found[name] : undefined), value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function failure(name: string, message: string, fields: object = {}): Error {
  return Object.assign(new Error(message), { name, ...fields })
}
