import { checkProperty, defineSuite, expect, test } from '#suite'
import exercise from '../../../exercises/10-serverless-handler/exercise.ts'
import type * as reference from '../../../solutions/10-serverless-handler/serverless-handler.ts'
import { damaged, deliveries, encoded, event, keys, office, record, texts } from './office.ts'

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  const letters = { a: 'x', b: 'x\ny', c: 'x\ny\nz' }

  task('counts-lines', () => {
    const count = (...some: readonly string[]) => Promise.all(some.map((text) => submission.countLines(text)))

    test('one for each line break, and one for what follows the last', async () => {
      expect(await count('w', 'w\nx', 'w\nx\ny\nz')).toEqual([1, 2, 4])
    })

    test('but none for nothing after it', async () => {
      expect(await count('w\n', 'w\nx\n', 'w\nx\ny\n')).toEqual([1, 2, 3])
    })

    test('none in an empty text, one in a line break', async () => {
      expect(await count('', '\n', '')).toEqual([0, 1, 0])
    })

    test('also empty ones, at the start, in the middle and at the end', async () => {
      expect(await count('\nw', 'w\n\nx', 'w\n\n', '\n\n\n', ' ')).toEqual([2, 3, 2, 3, 1])
    })

    test('of files from Windows', async () => {
      expect(await count('w\r\nx\r\n', 'w\r\nx', '\r\n\r\n')).toEqual([2, 2, 2])
    })

    const counts = async ({ text, count: lines }: { text: string; count: number }) => {
      expect(await submission.countLines(text)).toBe(lines)
    }
    test('of any text', checkProperty(texts, counts, 20))
  })

  task('reads-one-record', () => {
    test('with bucket, key, version and an id', async () => {
      const object = await submission.objectOf(record('in/tray.txt', '00F7', { versionId: 'v.9_x' }, 'sorting-hall'))
      expect(object).toEqual({ bucket: 'sorting-hall', key: 'in/tray.txt', versionId: 'v.9_x', id: 'sorting-hall/in/tray.txt#00F7' })
    })

    test('without a version where the bucket keeps none', async () => {
      expect(await submission.objectOf(record('t', '1'))).toEqual({ bucket: 'post', key: 't', versionId: null, id: 'post/t#1' })
    })

    test('decoding its key', async () => {
      const keys = ['two  words.txt', '1+1=2', 'Grüße/für Zoë.md', '100 %/50%25', 'a&b?c#d']
      const objects = await Promise.all(keys.map((key) => submission.objectOf(record(key, '5'))))
      expect(objects.map(({ key, id }) => [key, id])).toEqual(keys.map((key) => [key, `post/${key}#5`]))
    })

    const decodes = async (key: string) => {
      expect((await submission.objectOf({ s3: { bucket: { name: 'b' }, object: { key: encoded(key), sequencer: '7' } } })).key).toBe(key)
    }
    test('decoding any key', checkProperty(keys, decodes))

    for (const [what, field, records] of damaged) {
      test(`and rejects ${what}`, async () => {
        for (const one of records) {
          await expect(submission.objectOf(one), JSON.stringify(one)).rejects.toMatchObject({ name: 'InvalidRecordError', field })
        }
      })
    }
  })

  task('takes-every-kind-of-event', () => {
    const named = (eventName: unknown) => ({ ...record('k'), eventName })

    test('of one record or several, in order and unchanged', async () => {
      const records = [record('b', '2'), { ...record('a', '9'), awsRegion: 'moon-1' }, record('b', '1')]
      expect(await submission.recordsOf(event(...records))).toEqual(records)
      expect(await submission.recordsOf({ more: true, Records: [records[1]] })).toEqual([records[1]])
    })

    test('leaving out what tells of no new object', async () => {
      const created = ['ObjectCreated:Copy', 'ObjectCreated:CompleteMultipartUpload'].map(named)
      const others = ['ObjectRemoved:Delete', 'ObjectRestore:Completed', 'ObjectTagging:Put', 'LifecycleExpiration:Delete'].map(named)
      expect(await submission.recordsOf(event(others[0], created[0], others[1], others[2], created[1], others[3]))).toEqual(created)
    })

    test('but not what is damaged', async () => {
      const records = [null, 4, {}, { s3: {} }, named(17)]
      expect(await submission.recordsOf(event(...records))).toEqual(records)
    })

    test('such as the test event, which has no records', async () => {
      const probe = { Service: 'Amazon S3', Event: 's3:TestEvent', Time: '2031-05-06T07:08:09.000Z', Bucket: 'post', RequestId: 'R', HostId: 'H' }
      expect([await submission.recordsOf(probe), await submission.recordsOf(event())]).toEqual([[], []])
      await expect(submission.recordsOf({ ...probe, Event: 's3:OtherEvent' })).rejects.toMatchObject({ name: 'InvalidEventError' })
    })

    test('and rejects what is none', async () => {
      for (const some of [undefined, null, 'Records', 3, {}, { records: [] }, { Records: null }, { Records: { 0: record('a') } }]) {
        await expect(submission.recordsOf(some), JSON.stringify(some)).rejects.toMatchObject({ name: 'InvalidEventError' })
      }
    })
  })

  task('counts-each-delivery-once', () => {
    test('for every record, under its id', async () => {
      const { services, saves } = office(letters)
      await submission.handleEvent(event(record('c', '1'), record('a', '2', {}, 'attic')), services)
      const results = { 'post/c#1': { bucket: 'post', key: 'c', lines: 3 }, 'attic/a#2': { bucket: 'attic', key: 'a', lines: 1 } }
      expect(Object.fromEntries(saves), 'what was saved').toEqual(results)
      expect(saves, 'how often it saved').toHaveLength(2)
    })

    test('reading the very version that the record names', async () => {
      const { services, reads } = office(letters)
      await submission.handleEvent(event(record('b', '3', { versionId: 'v7' })), services)
      expect(reads).toMatchObject([{ bucket: 'post', key: 'b', versionId: 'v7' }])
    })

    test('when the whole event comes again', async () => {
      const { services, reads, counts } = office(letters)
      const twice = event(record('a', '1'), record('b', '2'))
      await submission.handleEvent(twice, services)
      await submission.handleEvent(twice, services)
      expect(counts(), 'what was saved').toEqual({ 'post/a#1': 1, 'post/b#2': 2 })
      expect(reads, 'how often it read').toHaveLength(2)
    })

    test('when a record comes twice in one event', async () => {
      const { services, reads, saves } = office(letters)
      const twice = ['b', 'a', 'b', 'lost', 'lost'].map((key) => record(key, '4'))
      await submission.handleEvent(event(...twice), services).catch(() => undefined)
      expect(reads.map(({ key }) => key).sort(), 'what was read').toEqual(['a', 'b', 'lost'])
      expect(saves, 'how often it saved').toHaveLength(2)
    })

    test('and a later change of the same object for itself', async () => {
      const { services, counts } = office(letters)
      await submission.handleEvent(event(record('a', '1')), services)
      await submission.handleEvent(event(record('a', '2'), record('a', '1'), record('a', '1', {}, 'attic')), services)
      expect(counts()).toEqual({ 'post/a#1': 1, 'post/a#2': 1, 'attic/a#1': 1 })
    })
  })

  task('keeps-the-others-when-one-fails', () => {
    const failed = (...entries: readonly object[]) => ({ name: 'RecordsFailedError', failed: entries })

    test('to be read', async () => {
      const { services, counts } = office(letters)
      const [a, lost, c] = [record('a', '1'), record('lost', '2'), record('c', '3')]
      const error = failed({ record: lost, reason: 'no letter lost' })
      await expect(submission.handleEvent(event(a, lost, c), services)).rejects.toMatchObject(error)
      expect(counts()).toEqual({ 'post/a#1': 1, 'post/c#3': 3 })
    })

    test('to make sense', async () => {
      const { services, counts } = office(letters)
      const half = { eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'post' } } }
      const error = failed({ record: half, reason: expect.any(String) })
      await expect(submission.handleEvent(event(half, record('b', '2')), services)).rejects.toMatchObject(error)
      expect(counts()).toEqual({ 'post/b#2': 2 })
    })

    test('to be saved or looked up, naming all in the order of the event', async () => {
      const full = async (id: string) => (id.startsWith('post/a') ? Promise.reject(new Error('disk full')) : undefined)
      const dark = async (id: string) => (id.startsWith('post/c') ? Promise.reject(new Error('lights out')) : false)
      const { services, counts } = office(letters, { saveResult: full, hasResult: dark })
      const [c, b, a] = [record('c', '1'), record('b', '1'), record('a', '1')]
      const error = failed({ record: c, reason: 'lights out' }, { record: a, reason: 'disk full' })
      await expect(submission.handleEvent(event(c, b, a), services)).rejects.toMatchObject(error)
      expect(counts()).toEqual({ 'post/b#1': 2 })
    })

    test('and tries again what failed, and nothing else, when the event comes again', async () => {
      let isDown = true
      const readText = async ({ key }: { key: string }) => (isDown && key === 'b' ? Promise.reject(new Error('down')) : '')
      const { services, reads, counts } = office(letters, { readText })
      const both = event(record('b', '1'), record('c', '1'))
      await expect(submission.handleEvent(both, services)).rejects.toMatchObject({ name: 'RecordsFailedError' })
      isDown = false
      await submission.handleEvent(both, services)
      expect(counts(), 'what was saved').toEqual({ 'post/b#1': 2, 'post/c#1': 3 })
      expect(reads.map(({ key }) => key).sort(), 'what was read').toEqual(['b', 'b', 'c'])
    })

    test('but rejects an event that is none before it does anything', async () => {
      const { services, reads } = office(letters)
      await expect(submission.handleEvent({ records: [record('a')] }, services)).rejects.toMatchObject({ name: 'InvalidEventError' })
      expect(reads).toEqual([])
    })

    const endsWell = async ({ events, failing }: { events: readonly (readonly number[])[]; failing: number }) => {
      let failures = 0
      const readText = async ({ key }: { key: string }) => (key === `${failing}` && failures++ === 0 ? Promise.reject(new Error('once')) : '')
      const { services, saves } = office({ 0: 'x', 1: 'x', 2: 'x', 3: 'x', 4: 'x' }, { readText })
      for (const numbers of [...events, ...events]) {
        await submission.handleEvent(event(...numbers.map((number) => record(`${number}`))), services).catch(() => undefined)
      }
      expect(saves.map(([id]) => id).sort()).toEqual([...new Set(events.flat())].sort().map((number) => `post/${number}#0A1`))
    }
    test('however events are repeated', checkProperty(deliveries, endsWell, 5))
  })
})
