import { checkProperty, defineSuite, expect, fc, http, test } from '#suite'
import exercise from '../../../exercises/08-object-storage/exercise.ts'
import type * as reference from '../../../solutions/08-object-storage/object-storage.ts'
import { ledgers, listed, listings, pageLists, sums } from './ledgers.ts'
import { bucket, type Crate, closed, crate, endpoint, etagOf, keys, refusal, refusals, shelf, shelves, store } from './pier.ts'

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission, network }) => {
  /** Fills the bucket; what is stored later appears in the map, too. */
  const stock = (crates: Record<string, Crate> = {}): Map<string, Crate> => {
    const kept = new Map(Object.entries(crates))
    network.use(shelf(kept))
    return kept
  }
  const bytes = (...values: readonly number[]) => Uint8Array.from(values)
  const upload = (key: string, body: string | Uint8Array, contentType = 'text/plain', metadata = {}) =>
    submission.uploadObject(store, key, { body, contentType, metadata })

  task('uploads-with-its-description', () => {
    test('as text in UTF-8, as bytes that are no text, or as nothing at all', async () => {
      const kept = stock()
      await Promise.all([upload('menu', 'smørrebrød 🐟\n'), upload('x.bin', bytes(0, 255, 13, 10, 128)), upload('y.bin', bytes())])
      expect(['menu', 'x.bin', 'y.bin'].map((key) => kept.get(key)?.bytes)).toEqual([crate('smørrebrød 🐟\n').bytes, bytes(0, 255, 13, 10, 128), bytes()])
    })

    test('whatever its key', async () => {
      const kept = stock()
      await upload('50 % off/ä+b=c?d#e', 'x')
      expect([...kept.keys()]).toEqual(['50 % off/ä+b=c?d#e'])
    })

    test('its content type and its metadata', async () => {
      const kept = stock()
      await upload('chart.svg', '<svg/>', 'image/svg+xml', { 'Drawn-By': 'hydrography', sheet: '44' })
      expect(kept.get('chart.svg')).toMatchObject({ contentType: 'image/svg+xml', metadata: { 'drawn-by': 'hydrography', sheet: '44' } })
    })

    test('over what was there, and returns the new ETag', async () => {
      const kept = stock({ 'log.txt': crate('old') })
      expect(await upload('log.txt', 'new')).toBe(etagOf(crate('new')))
      expect(kept.get('log.txt')?.bytes).toEqual(crate('new').bytes)
    })

    test('but not without a key', async () => {
      stock()
      await expect(upload('', 'x')).rejects.toMatchObject({ name: 'RangeError', message: expect.stringMatching(/key/i) })
      expect(network.requests).toHaveLength(0)
    })
  })

  task('downloads-or-says-why-not', () => {
    test('as bytes, with everything that was stored beside them', async () => {
      const map = { bytes: bytes(137, 80, 0, 255), contentType: 'image/x-chart', metadata: { sheet: '44', 'drawn-by': 'hydrography' } }
      stock({ 'maps/44': map })
      const { bytes: body, ...rest } = map
      expect(await submission.downloadObject(store, 'maps/44')).toEqual({ body, ...rest, etag: etagOf(map) })
    })

    test('also when it is empty and nobody described it', async () => {
      const empty = { bytes: bytes() }
      stock({ empty })
      const nothing = { body: bytes(), contentType: 'application/octet-stream', metadata: {}, etag: etagOf(empty) }
      expect(await submission.downloadObject(store, 'empty')).toEqual(nothing)
    })

    const getsBack = async ([key, body]: readonly [string, Uint8Array<ArrayBuffer>]) => {
      stock({ [key]: { bytes: body } })
      expect((await submission.downloadObject(store, key)).body).toEqual(body)
    }
    test('whatever its key and its bytes', checkProperty(fc.tuple(keys, fc.uint8Array({ maxLength: 40 })), getsBack, 5))

    for (const [status, code, error] of refusals) {
      test(`as ${error.name} when the service answers ${status} ${code}`, async () => {
        network.use(closed(status, code))
        await expect(submission.downloadObject(store, 'safe/1'), 'a download').rejects.toMatchObject(error)
        if (status === 403) await expect(upload('safe/1', 'x'), 'an upload').rejects.toMatchObject(error)
      })
    }
  })

  task('lists-every-page', () => {
    const list = (prefix: string) => submission.listObjects(store, prefix)
    const listedKeys = async (prefix: string) => (await list(prefix)).map(({ key }) => key)

    test('when there is only one, or nothing to list', async () => {
      network.use(shelves({ 'd/a': 7 }))
      expect([await list('d/'), await list('e/')]).toEqual([[{ key: 'd/a', sizeBytes: 7 }], []])
    })

    test('in the order in which they come, even over an empty one', async () => {
      network.use(shelves({ 'd/2': 1, 'd/3': 2 }, {}, { 'd/1': 3 }, {}))
      expect(await listedKeys('d/')).toEqual(['d/2', 'd/3', 'd/1'])
    })

    test('and nothing outside the prefix, which is no folder', async () => {
      network.use(shelves({ 'data.csv': 1, 'data/a': 2 }, { database: 3, 'old/data': 4 }))
      expect(await listedKeys('data')).toEqual(['data.csv', 'data/a', 'database'])
    })

    test('with keys and prefixes of any characters', async () => {
      network.use(shelves({ 'a&b <c>/ü +%20': 5 }, { 'a&b <c>/€': 6 }))
      expect(await listedKeys('a&b <c>/')).toEqual(['a&b <c>/ü +%20', 'a&b <c>/€'])
    })

    test('or none: a page that is refused is an error', async () => {
      network.use(shelves({ 'd/1': 1 }, null))
      await expect(list('d/')).rejects.toMatchObject({ name: 'AccessDenied' })
    })

    const listsAll = async (pages: readonly Record<string, number>[]) => {
      network.use(shelves(...pages))
      expect(await list('')).toEqual(pages.flatMap(listed))
    }
    test('however many there are', checkProperty(pageLists, listsAll, 4))
  })

  task('sums-sizes-by-folder', () => {
    for (const { title, prefix, sizes, rows } of ledgers) {
      test(title, async () => expect(await submission.sizeByFolder(listed(sizes), prefix)).toEqual(rows))
    }

    test('and rejects what is no size', async () => {
      const error = { name: 'RangeError', message: expect.stringContaining('bad/key') }
      for (const size of [-1, 0.5, Number.NaN]) {
        await expect(submission.sizeByFolder(listed({ ok: 1, 'bad/key': size }), ''), `${size}`).rejects.toMatchObject(error)
      }
    })

    const sumsAll = async ([objects, prefix]: readonly [reference.Listed[], string]) => {
      expect(await submission.sizeByFolder(objects, prefix)).toEqual(sums(objects, prefix))
    }
    test('for any listing', checkProperty(listings, sumsAll))
  })

  task('writes-on-condition', () => {
    const create = (key: string, body: string) => submission.createObject(store, key, { body, contentType: 'text/plain', metadata: {} })
    const update = (change: reference.Change, maxAttempts = 3) => submission.updateText(store, 'log', change, maxAttempts)
    const louder = async (text: string) => `${text}!`

    test('a new object, and leaves alone what is there', async () => {
      const kept = stock({ log: crate('first') })
      expect(await create('log2', 'cargo'), 'a new object').toBe(etagOf(crate('cargo')))
      await expect(create('log', 'second'), 'one that is there').rejects.toMatchObject({ name: 'ObjectExistsError', key: 'log' })
      expect([kept.get('log'), kept.get('log2')?.bytes]).toEqual([crate('first'), crate('cargo').bytes])
    })

    test('one of two objects made at the same time', async () => {
      stock()
      const made = await Promise.allSettled(['a', 'b'].map((text) => create('lock', text)))
      expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })

    test('a changed text, with the type and the metadata it had', async () => {
      const kept = stock({ log: crate('højvande', 'text/x-log', { watch: 'dog' }) })
      expect(await update(louder)).toBe('højvande!')
      expect(kept.get('log')).toEqual(crate('højvande!', 'text/x-log', { watch: 'dog' }))
    })

    test('again from the start when somebody else wrote in between', async () => {
      const kept = stock({ log: crate('one') })
      const seen: string[] = []
      const interrupted = async (text: string) => {
        if (seen.push(text) < 3) kept.set('log', crate(`${text} two`))
        return `${text} me`
      }
      expect(await update(interrupted)).toBe('one two two me')
      expect([seen, kept.get('log')?.bytes]).toEqual([['one', 'one two', 'one two two'], crate('one two two me').bytes])
    })

    test('again after a conflict in the service', async () => {
      const kept = stock({ log: crate('x') })
      network.use(http.put(`${endpoint}/${bucket}/log`, () => refusal(409, 'ConditionalRequestConflict'), { once: true }))
      expect([await update(louder), kept.get('log')?.bytes]).toEqual(['x!', crate('x!').bytes])
    })

    test('not more often than allowed', async () => {
      const kept = stock({ log: crate('0') })
      const seen: string[] = []
      const late = async (text: string) => {
        kept.set('log', crate(`${seen.push(text)}`))
        return `${text}!`
      }
      await expect(update(late, 2)).rejects.toMatchObject({ name: 'ConflictError', key: 'log', attempts: 2 })
      expect([seen, kept.get('log')]).toEqual([['0', '1'], crate('2')])
    })

    test('nothing when the object is missing, or the change or the write fails', async () => {
      const kept = stock()
      await expect(update(louder), 'a missing object').rejects.toMatchObject({ message: expect.any(String) })
      expect(kept.size).toBe(0)
      kept.set('log', crate('x'))
      await expect(
        update(async () => Promise.reject(new Error('out of ink'))),
        'a change that fails',
      ).rejects.toMatchObject({ message: 'out of ink' })
      network.use(http.put(`${endpoint}/${bucket}/log`, () => refusal(403, 'AccessDenied')))
      await expect(update(louder), 'a refused write').rejects.toMatchObject({ name: 'AccessDeniedError' })
      expect(kept.get('log')).toEqual(crate('x'))
    })
  })
})
