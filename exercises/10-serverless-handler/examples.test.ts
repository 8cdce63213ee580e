import { expect, test } from 'vitest'
import { countLines, handleEvent, type LineCount, objectOf, recordsOf, type Services } from './serverless-handler.ts'

const texts: Readonly<Record<string, string>> = { 'in/red flower.csv': 'id,name\n7,Ann\n', 'in/blue.csv': 'id\n1\n2' }

/** The world as the handler sees it: texts to read, and a map that takes the results. */
const open = (results: Map<string, LineCount>): Services => ({
  readText: async ({ key }) => {
    const text = texts[key]
    if (text === undefined) throw new Error(`there is no ${key}`)
    return text
  },
  hasResult: async (id) => results.has(id),
  saveResult: async (id, result) => void results.set(id, result),
})

const record = (key: string, sequencer: string) => ({
  eventName: 'ObjectCreated:Put',
  s3: { bucket: { name: 'my-bucket' }, object: { key, size: 14, sequencer } },
})

test('a final line break begins no line', () => {
  expect(countLines('id,name\n7,Ann\n')).toBe(2)
})

test('a key is decoded', () => {
  expect(objectOf(record('in/red+flower.csv', '0055'))).toEqual({
    bucket: 'my-bucket',
    key: 'in/red flower.csv',
    versionId: null,
    id: 'my-bucket/in/red flower.csv#0055',
  })
})

test('a test event has no records', () => {
  expect(recordsOf({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'my-bucket' })).toEqual([])
})

test('an event that comes twice is counted once', async () => {
  const results = new Map<string, LineCount>()
  const event = { Records: [record('in/red+flower.csv', '0055'), record('in/blue.csv', '0056')] }
  await handleEvent(event, open(results))
  await handleEvent(event, { ...open(results), readText: async () => Promise.reject(new Error('it was read twice')) })
  expect([...results.values()]).toEqual([
    { bucket: 'my-bucket', key: 'in/red flower.csv', lines: 2 },
    { bucket: 'my-bucket', key: 'in/blue.csv', lines: 3 },
  ])
})

test('a file that is gone costs the others nothing', async () => {
  const results = new Map<string, LineCount>()
  const gone = record('in/gone.csv', '0057')
  const handled = handleEvent({ Records: [gone, record('in/blue.csv', '0056')] }, open(results))
  const failed = [{ record: gone, reason: 'there is no in/gone.csv' }]
  await expect(handled).rejects.toMatchObject({ name: 'RecordsFailedError', failed })
  expect(results.size).toBe(1)
})
