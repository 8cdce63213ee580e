import { fc } from '#suite'
import type { LineCount, ObjectRef, Services } from '../../../solutions/10-serverless-handler/serverless-handler.ts'

/** As S3 writes a key into an event. */
export const encoded = (key: string) => encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+')

/** A record of an imaginary post office's bucket. */
export const record = (key: string, sequencer = '0A1', object: Readonly<Record<string, unknown>> = {}, bucket = 'post') => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  eventName: 'ObjectCreated:Put',
  s3: { bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` }, object: { key: encoded(key), size: 5, sequencer, ...object } },
})

export const event = (...records: readonly unknown[]) => ({ Records: records })

/** Services over texts by key, which note what was read and saved; `broken` rejects for an object or an id. */
export const office = (texts: Readonly<Record<string, string>>, broken: Partial<Services> = {}) => {
  const reads: ObjectRef[] = []
  const saves: (readonly [id: string, result: LineCount])[] = []
  const services: Services = {
    readText: async (object) => {
      reads.push(object)
      await broken.readText?.(object)
      const text = texts[object.key]
      if (text === undefined) throw new Error(`no letter ${object.key}`)
      return text
    },
    hasResult: async (id) => {
      await broken.hasResult?.(id)
      return saves.some(([one]) => one === id)
    },
    saveResult: async (id, result) => {
      await broken.saveResult?.(id, result)
      saves.push([id, result])
    },
  }
  return { services, reads, saves, counts: () => Object.fromEntries(saves.map(([id, { lines }]) => [id, lines])) }
}

/** Texts of whole lines, perhaps with a piece of one at the end, and how many lines that makes. */
const line = fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\t', 'é') })
export const texts = fc.record({ lines: fc.array(line), rest: line }).map(({ lines, rest }) => {
  return { text: lines.map((one) => `${one}\n`).join('') + rest, count: lines.length + Number(rest !== '') }
})

/** Deliveries of events, each a list of different letters by number; a letter may be in any number of events. */
const letters = fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 })
export const deliveries = fc.record({ events: fc.array(letters, { minLength: 1, maxLength: 4 }), failing: fc.nat(4) })

/** Records that cannot be used: what is wrong, the field that an error must name, and examples. */
export const damaged = [
  ['a key that cannot be decoded', 's3.object.key', ['50%', '%zz', 'caf%E9'].map((key) => record('x', '1', { key }))],
  ['what is no record at all', 's3.bucket.name', [null, 7, 'record', {}, { s3: null }, { s3: { bucket: {}, object: {} } }]],
  ['a record without a bucket', 's3.bucket.name', [record('x', '', {}, ''), { ...record('x'), s3: { ...record('x').s3, bucket: { name: 3 } } }]],
  ['a record without a key', 's3.object.key', [undefined, '', 12].map((key) => record('x', '', { key }))],
  ['a record without a sequencer', 's3.object.sequencer', [undefined, '', 12].map((sequencer) => record('x', '', { sequencer }))],
] as const

/** Keys full of what an encoding changes. */
const unit = fc.oneof(fc.constantFrom(' ', '+', '%', '/', '&', '2'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }))
export const keys = fc.string({ unit, minLength: 1, maxLength: 10 })
