import { checkProperty, defineSuite, expect, HttpResponse, http, keep, test } from '#suite'
import exercise from '../../../exercises/09-three-clouds/exercise.ts'
import type * as reference from '../../../solutions/09-three-clouds/three-clouds.ts'
import { anyKey, azure, bytes, bytesOf, type Cloud, everythingIn, faults, gcs, impossibleKeys, oddKeys, s3, said, served, signatureRefusal } from './clouds.ts'
import { connect, secret, withSignature } from './connection.ts'
import { queryTests } from './query-tests.ts'

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission, network }) => {
  const open = async ({ provider }: Cloud, connection = connect().connection) => {
    if (provider === 's3') return (await keep(submission.openS3, 'tide-tables', 'eu-north-1', connection)).methods
    if (provider === 'gcs') return (await keep(submission.openGcs, 'tide-tables', connection)).methods
    return (await keep(submission.openAzure, 'harbour', 'tide-tables', '2025-03-14', connection)).methods
  }
  const answer = (respond: (request: Request) => Response) => network.use(http.all('*', ({ request }) => respond(request)))
  const clouds = [s3, gcs, azure]

  task('puts-and-gets-objects', () => {
    for (const cloud of clouds) {
      test(`in ${cloud.provider}, byte for byte`, async () => {
        answer(served)
        const store = await open(cloud)
        await store.put('ebb/low water.bin', bytes)
        expect([...(await store.get('ebb/low water.bin'))], 'what get returns').toEqual([...bytes])
        expect(network.requests.map(said)).toEqual([cloud.put('ebb/low water.bin', false), cloud.get('ebb/low water.bin')])
        expect(await bytesOf(network.requests[0]), 'the body that put sends').toEqual([...bytes])
      })

      test(`in ${cloud.provider}, only if nothing is there, in one request`, async () => {
        answer(served)
        await (await open(cloud)).put('flood.csv', bytes, true)
        expect(network.requests.map(said)).toEqual([cloud.put('flood.csv', true)])
      })
    }

    const staysWhole = async (key: string) => {
      answer(served)
      for (const cloud of clouds) await (await open(cloud)).get(key)
      expect(network.requests.map(said)).toEqual(clouds.map((cloud) => cloud.get(key)))
    }
    test('whatever characters are in the key', checkProperty(anyKey, staysWhole, 3))

    test('whose keys begin with slashes, or have dots that mean nothing', async () => {
      answer(served)
      for (const [cloud, key] of oddKeys) {
        await (await open(cloud)).put(key, bytes)
        expect(said(network.requests.at(-1)), `put "${key}"`).toEqual(cloud.put(key, false))
      }
    })

    test('but refuses keys that would lead elsewhere', async () => {
      answer(served)
      const stores = await Promise.all(clouds.map((cloud) => open(cloud)))
      for (const [at, part] of impossibleKeys.entries()) {
        await expect(stores[at % 3]?.put(part, bytes), `put "${part}"`).rejects.toMatchObject({ name: 'UnsafeNameError', part })
        await expect(stores[(at + 1) % 3]?.get(part), `get "${part}"`).rejects.toMatchObject({ name: 'UnsafeNameError', part })
      }
      expect(network.requests).toHaveLength(0)
    })

    test('authorizing each request as a whole, and sending what comes back', async () => {
      const { asked, connection } = connect(withSignature)
      answer(served)
      const store = await open(azure, connection)
      await store.put('neap', bytes, true)
      await store.get('neap')
      const sent = asked.map(({ method, url, headers, body }) => said(new Request(url, { method, headers, body: body ?? null })))
      expect(sent, 'what authorize sees').toEqual([azure.put('neap', true), azure.get('neap')])
      expect([...Buffer.from(asked[0]?.body ?? '')], 'the body that authorize sees').toEqual([...bytes])
      expect(network.requests.map(({ url }) => url)).toEqual(asked.map((request) => new URL(withSignature(request).url).href))
      expect(network.requests.map(({ headers }) => headers.get('authorization'))).toEqual([`Bearer ${secret}-1`, `Bearer ${secret}-2`])
    })
  })

  task('lists-every-page', () => {
    /** Serves pages by token, the first one without a token. */
    const serve = (cloud: Cloud, pages: Readonly<Record<string, readonly [keys: readonly string[], next?: string]>>) =>
      answer(({ url }) => cloud.page(...(pages[new URL(url).searchParams.get(cloud.tokenParameter) ?? ''] ?? [[]])))
    const token = '1/a+b==&c d%20'

    for (const cloud of clouds) {
      test(`of ${cloud.provider}, also when one in the middle is empty`, async () => {
        serve(cloud, { '': [['spring/b', 'spring/a'], token], [token]: [[], 'last'], last: [['spring/0']] })
        expect(await (await open(cloud)).list('spring/& +ü')).toEqual(['spring/b', 'spring/a', 'spring/0'])
        expect(network.requests.map(said)).toEqual([undefined, token, 'last'].map((one) => cloud.list('spring/& +ü', one)))
      })
    }

    test('with keys and tokens that XML has to escape', async () => {
      const keys = ['ebb & flow <1>.csv', `"quay's"`, '&lt;', '&amp;amp;']
      for (const cloud of [s3, azure]) {
        serve(cloud, { '': [keys, 'q&<r>'], 'q&<r>': [['last']] })
        expect(await (await open(cloud)).list(''), cloud.provider).toEqual([...keys, 'last'])
      }
    })

    test('of a store where nothing is', async () => {
      answer(({ url }) => (clouds.find(({ host }) => host === new URL(url).host) ?? s3).page([]))
      const stores = await Promise.all(clouds.map((cloud) => open(cloud)))
      expect(await Promise.all(stores.map((store) => store.list('none')))).toEqual([[], [], []])
    })
  })

  task('tells-failures-apart', () => {
    for (const [cloud, rows] of faults) {
      test(`of ${cloud.provider}, by its code and status`, async () => {
        const { provider } = cloud
        const store = await open(cloud)
        for (const [status, code, kind] of rows) {
          answer(() => cloud.refusal(status, code))
          await expect(store.put('k', bytes, true), `${status} ${code}`).rejects.toMatchObject({ name: 'CloudError', provider, kind, status, code })
        }
      })
    }

    test('that say nothing, or nothing that the provider would say', async () => {
      answer(({ url }) =>
        url.includes('amazonaws')
          ? new HttpResponse('<html><h1>Bad gateway</h1></html>', { status: 502 })
          : new HttpResponse('No such object', { status: 404 }),
      )
      const get = async (cloud: Cloud, key: string) => (await open(cloud)).get(key)
      await expect(get(gcs, 'k')).rejects.toMatchObject({ name: 'CloudError', provider: 'gcs', kind: 'not-found', status: 404, code: 'unknown' })
      await expect(get(s3, 'k')).rejects.toMatchObject({ name: 'CloudError', kind: 'unavailable', status: 502, code: 'unknown' })
    })

    test('in JSON without white space', async () => {
      const error = { code: 403, message: 'no', errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded' }] }
      answer(() => HttpResponse.json({ error }, { status: 403 }))
      const expected = { name: 'CloudError', kind: 'unavailable', status: 403, code: 'rateLimitExceeded' }
      await expect((await open(gcs)).list('k')).rejects.toMatchObject(expected)
    })

    test('from no answer at all', async () => {
      answer(() => HttpResponse.error())
      const expected = { name: 'CloudError', provider: 'azure', kind: 'unavailable', status: 0, code: 'unknown' }
      await expect((await open(azure)).list('k')).rejects.toMatchObject(expected)
    })
  })

  task('keeps-credentials-to-itself', () => {
    const failureOf = async (call: Promise<unknown>) => {
      const error: unknown = await call.catch((reason) => reason)
      expect(error).toMatchObject({ name: 'CloudError' })
      return everythingIn(error)
    }

    test('in a line for each request, with its URL before it was authorized', async () => {
      const { asked, lines, connection } = connect(withSignature)
      answer(served)
      const store = await open(s3, connection)
      await store.put('q', bytes)
      await store.get('q')
      expect(lines).toEqual(asked.map(({ method, url }) => `${method} ${url} 200`))
      expect(lines).toHaveLength(2)
    })

    test('in the lines for failures, too', async () => {
      const { asked, lines, connection } = connect(withSignature)
      answer(({ url }) => (url.includes('lost') ? HttpResponse.error() : s3.refusal(404, 'NoSuchKey')))
      const store = await open(s3, connection)
      for (const key of ['gone', 'lost']) await failureOf(store.get(key))
      expect(lines).toEqual(asked.map(({ method, url }, at) => `${method} ${url} ${[404, 0][at]}`))
    })

    test('when the answer repeats what was signed', async () => {
      answer(() => signatureRefusal(secret))
      expect(await failureOf((await open(s3)).get('k'))).not.toContain(secret)
    })

    test('when a header cannot be sent, or the network fails', async () => {
      const { connection } = connect(({ headers }) => ({ headers: { ...headers, authorization: `Bearer ${secret}\nrest` } }))
      answer(() => HttpResponse.error())
      expect(await failureOf((await open(s3, connection)).get('k')), 'a line break in a token').not.toContain(secret)
      expect(await failureOf((await open(s3, connect(withSignature).connection)).get('k')), 'a network fault').not.toContain(secret)
    })
  })

  task('queries-with-parameters', () => {
    queryTests(submission, network)
  })
})
