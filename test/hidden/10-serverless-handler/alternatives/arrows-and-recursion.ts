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

export const countLines = (text: string): number => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).length

const named = (name: string, more: object = {}) => Object.assign(new Error(`${name} ${JSON.stringify(more)}`), { name, ...more })

/** Optional chaining on data that JSON may have brought. */
const parse = (value: unknown) => Object(value ?? {})

export const objectOf = (record: unknown): ObjectRef => {
  const s3 = parse(parse(record).s3)
  const found: Record<string, unknown> = {
    's3.bucket.name': s3.bucket?.name,
    's3.object.key': unescaped(s3.object?.key),
    's3.object.sequencer': s3.object?.sequencer,
  }
  for (const field in found) {
    if (typeof found[field] !== 'string' || !found[field]) throw named('InvalidRecordError', { field })
  }
  const [bucket, key, sequencer] = Object.values(found).map(String)
  return { bucket: bucket ?? '', key: key ?? '', versionId: s3.object.versionId ?? null, id: `${bucket}/${key}#${sequencer}` }
}

/** Byte by byte, and strict about UTF-8. */
function unescaped(key: unknown): string | undefined {
  if (typeof key !== 'string' || /%(?![0-9a-f]{2})/i.test(key)) return undefined
  const bytes = [...Buffer.from(key.replace(/\+/g, ' '))]
  const plain: number[] = []
  while (bytes.length > 0) {
    const byte = bytes.shift() ?? 0
    plain.push(byte === 37 ? Number.parseInt(String.fromCharCode(...bytes.splice(0, 2)), 16) : byte)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(plain))
  } catch {
    return undefined
  }
}

export const recordsOf = (event: unknown): unknown[] => {
  const { Event, Records } = parse(event)
  if (Event === 's3:TestEvent') return []
  if (!(Records instanceof Array)) throw named('InvalidEventError')
  const kept: unknown[] = []
  for (const record of Records) {
    const { eventName } = parse(record)
    if (typeof eventName === 'string' && eventName.indexOf('ObjectCreated:') !== 0) continue
    kept.push(record)
  }
  return kept
}

/** Recursion over what is left: the failures of the rest come after one's own. */
export const handleEvent = async (event: unknown, services: Services): Promise<void> => {
  const done: string[] = []
  const handleAll = async ([record, ...rest]: unknown[], left: number): Promise<object[]> => {
    if (left === 0) return []
    const own = await handleOne(record).then(
      (): object[] => [],
      (error): object[] => [{ record, reason: String(error?.message ?? error) }],
    )
    return own.concat(await handleAll(rest, left - 1))
  }
  const handleOne = async (record: unknown) => {
    const object = objectOf(record)
    if (done.includes(object.id) || (await services.hasResult(object.id))) return
    done.push(object.id)
    const { bucket, key } = object
    await services.saveResult(object.id, { lines: countLines(await services.readText(object)), key, bucket })
  }
  const records = recordsOf(event)
  const failed = await handleAll(records, records.length)
  if (failed.length > 0) throw named('RecordsFailedError', { failed })
}
