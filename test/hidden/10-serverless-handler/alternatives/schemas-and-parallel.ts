import { z } from 'zod'

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

const text = z.string().min(1)
const eventShape = z.object({ Records: z.array(z.unknown()) })

class HandlerError extends Error {
  constructor(name: string, message: string, fields: Record<string, unknown> = {}) {
    super(message)
    this.name = name
    Object.assign(this, fields)
  }
}

export function countLines(content: string): number {
  let lines = 0
  let isOpen = false
  for (const unit of content) {
    isOpen = unit !== '\n'
    if (!isOpen) lines += 1
  }
  return isOpen ? lines + 1 : lines
}

const formKey = text.transform((key, context) => {
  try {
    return decodeURIComponent(key.split('+').join('%20'))
  } catch {
    context.addIssue({ code: 'custom', message: 'cannot be decoded' })
    return z.NEVER
  }
})

/** One schema for each field: which one fails first is then a matter of order. */
const fields = [
  ['s3.bucket.name', z.object({ s3: z.object({ bucket: z.object({ name: text }) }) }).transform((one) => one.s3.bucket.name)],
  ['s3.object.key', z.object({ s3: z.object({ object: z.object({ key: formKey }) }) }).transform((one) => one.s3.object.key)],
  ['s3.object.sequencer', z.object({ s3: z.object({ object: z.object({ sequencer: text }) }) }).transform((one) => one.s3.object.sequencer)],
] as const

export function objectOf(record: unknown): ObjectRef {
  const [bucket = '', key = '', sequencer = ''] = fields.map(([field, schema]) => {
    const parsed = schema.safeParse(record)
    if (!parsed.success) throw new HandlerError('InvalidRecordError', `${field}: ${parsed.error.message}`, { field })
    return parsed.data
  })
  const version = z.object({ s3: z.object({ object: z.object({ versionId: z.string() }) }) }).safeParse(record)
  return { bucket, key, versionId: version.data?.s3.object.versionId ?? null, id: [bucket, '/', key, '#', sequencer].join('') }
}

export function recordsOf(event: unknown): unknown[] {
  if (z.object({ Event: z.literal('s3:TestEvent') }).safeParse(event).success) return []
  const parsed = eventShape.safeParse(event)
  if (!parsed.success) throw new HandlerError('InvalidEventError', parsed.error.message)
  const other = z.object({ eventName: z.string().refine((name) => !name.startsWith('ObjectCreated:')) })
  return parsed.data.Records.filter((record) => !other.safeParse(record).success)
}

/** All records at once; those with the same id share one promise. */
export async function handleEvent(event: unknown, services: Services): Promise<void> {
  const work = new Map<string, Promise<void>>()
  const records = recordsOf(event)
  const turns = records.map(async (record) => {
    const object = objectOf(record)
    const known = work.get(object.id) ?? count(object, services)
    work.set(object.id, known)
    await known
  })
  const outcomes = await Promise.allSettled(turns)
  const failed = outcomes.flatMap((outcome, index) => (outcome.status === 'rejected' ? [{ record: records[index], reason: outcome.reason.message }] : []))
  if (failed.length) throw new HandlerError('RecordsFailedError', 'some records failed', { failed })
}

async function count(object: ObjectRef, services: Services): Promise<void> {
  const isDone = await services.hasResult(object.id)
  if (isDone) return
  const lines = countLines(await services.readText(object))
  await services.saveResult(object.id, { bucket: object.bucket, key: object.key, lines })
}
