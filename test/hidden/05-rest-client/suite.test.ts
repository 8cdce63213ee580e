import { checkProperty, defineSuite, expect, fc, HttpResponse, http, local, test } from '#suite'
import exercise from '../../../exercises/05-rest-client/exercise.ts'
import type * as reference from '../../../solutions/05-rest-client/rest-client.ts'
import { base, broken, busy, fine, never, noon, page, refusal, ship, slow } from './fleet.ts'
import type * as standIns from './stand-ins.ts'

export default defineSuite<typeof reference, typeof exercise, typeof standIns>(exercise, ({ task, submission, standIns, network }) => {
  let naps: number[] = []

  const options = (changes: Partial<reference.ClientOptions> = {}): reference.ClientOptions => {
    naps = []
    const sleep = async (ms: number) => void naps.push(ms)
    return { baseUrl: base, token: 'anchor', timeoutMs: 1_500, maxAttempts: 4, sleep, now: local(standIns.noonClock), ...changes }
  }

  /** Answers one after the other, the last one again and again. */
  const answers = (...responses: (() => Response | Promise<never>)[]) => {
    let next = 0
    network.use(http.all(`${base}/*`, () => (responses[next++] ?? responses.at(-1) ?? HttpResponse.error)()))
  }
  task('gets-one-server', () => {
    test('as a plain object with the fields of a server', async () => {
      answers(() => HttpResponse.json({ ...ship('k9', 'stopped'), rack: 12 }))
      expect(await submission.getServer(options(), 'k9')).toEqual(ship('k9', 'stopped'))
      expect(network.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${base}/servers/k9`])
    })

    test('whatever characters are in its id, with the token as a bearer', async () => {
      answers(fine)
      await submission.getServer(options({ token: 'red-7' }), 'a/b?c=1#d e')
      expect(network.requests[0]?.headers.get('authorization')).toBe('Bearer red-7')
      expect(network.requests[0]?.url).toBe(`${base}/servers/${encodeURIComponent('a/b?c=1#d e')}`)
    })

    test('or rejects with the status and the code of the answer', async () => {
      answers(() => refusal(404, 'no-such-server'))
      const get = async () => submission.getServer(options(), 'zz')
      await expect(get()).rejects.toMatchObject({ name: 'ApiError', status: 404, code: 'no-such-server' })
      answers(() => new HttpResponse('<h1>Gone</h1>', { status: 410 }))
      await expect(get()).rejects.toMatchObject({ name: 'ApiError', status: 410, code: 'unknown' })
    })

    test('or rejects a body that is no server', async () => {
      for (const body of ['{"id":"a1","name":"x"}', '{"id":7,"name":"x","status":"running"}', '{"id":"a","name":"x","status":"lost"}', 'oops']) {
        answers(() => new HttpResponse(body, { headers: { 'content-type': 'application/json' } }))
        await expect(submission.getServer(options(), 'a1')).rejects.toMatchObject({ name: 'InvalidResponseError' })
      }
    })
  })

  task('lists-every-page', () => {
    /** Serves pages by cursor, the first one without a cursor. */
    const serve = (pages: Readonly<Record<string, { items: unknown[]; next: string | null }>>) =>
      network.use(http.get(`${base}/servers`, ({ request }) => HttpResponse.json(pages[new URL(request.url).searchParams.get('cursor') ?? ''])))

    test('when there is only one', async () => {
      serve({ '': page(null, 'b2', 'a1') })
      expect(await submission.listServers(options())).toEqual([ship('b2'), ship('a1')])
      expect(network.requests).toHaveLength(1)
    })

    test('in the order in which they come', async () => {
      serve({ '': page('x', '3'), x: page('w', '1', '2'), w: page(null, '0') })
      expect((await submission.listServers(options())).map(({ id }) => id)).toEqual(['3', '1', '2', '0'])
    })

    test('also when one in the middle is empty', async () => {
      serve({ '': page('p'), p: page('q'), q: page(null, '9') })
      expect(await submission.listServers(options())).toEqual([ship('9')])
    })

    test('with cursors of any characters', async () => {
      const cursor = 'a+b/c=&d e%20'
      serve({ '': page(cursor), [cursor]: page(null, '7') })
      expect(await submission.listServers(options())).toEqual([ship('7')])
    })

    test('and rejects pages that go round in a circle', async () => {
      serve({ '': page('p', '1'), p: page('q', '2'), q: page('p', '3') })
      await expect(submission.listServers(options())).rejects.toMatchObject({ name: 'InvalidResponseError' })
    })

    const sizes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 })
    const listsAll = async (counts: readonly number[]) => {
      const ids = counts.map((count, at) => Array.from({ length: count }, (_, index) => `${at}-${index}`))
      const pages = ids.map((some, at) => [at === 0 ? '' : `c${at}`, page(at + 1 < ids.length ? `c${at + 1}` : null, ...some)])
      serve(Object.fromEntries(pages))
      expect((await submission.listServers(options())).map(({ id }) => id)).toEqual(ids.flat())
    }
    test('however many there are', checkProperty(sizes, listsAll, 3))
  })

  task('retries-what-may-pass', () => {
    test('after 429, 503 and network faults, waiting twice as long each time', async () => {
      answers(slow, busy(), broken, fine)
      expect(await submission.getServer(options(), 'a1')).toEqual(ship('a1'))
      expect(naps).toEqual([200, 400, 800])
    })

    test('but never waits more than five seconds', async () => {
      answers(busy(), busy(), busy(), busy(), busy(), busy(), fine)
      await submission.getServer(options({ maxAttempts: 7 }), 'a1')
      expect(naps).toEqual([200, 400, 800, 1_600, 3_200, 5_000])
    })

    test('until the last attempt, whose failure it reports', async () => {
      answers(busy())
      await expect(submission.getServer(options({ maxAttempts: 3 }), 'a1')).rejects.toMatchObject({ name: 'ApiError', status: 503 })
      expect([network.requests.length, naps]).toEqual([3, [200, 400]])
      answers(broken)
      await expect(submission.getServer(options({ maxAttempts: 1 }), 'a1')).rejects.toMatchObject({ name: 'NetworkError', cause: expect.any(Error) })
      expect(naps).toEqual([])
    })

    test('as long as Retry-After says, in seconds', async () => {
      answers(busy({ 'Retry-After': '17' }), busy(), busy({ 'Retry-After': '0' }), fine)
      await submission.getServer(options(), 'a1')
      expect(naps).toEqual([17_000, 400, 0])
    })

    test('as long as Retry-After says, as a date', async () => {
      const at = (ms: number) => busy({ 'Retry-After': new Date(noon + ms).toUTCString() })
      answers(at(90_000), at(-90_000), busy({ 'Retry-After': 'soon' }), busy({ 'Retry-After': '7 or 8' }), fine)
      await submission.getServer(options({ maxAttempts: 5 }), 'a1')
      expect(naps).toEqual([90_000, 0, 800, 1_600])
    })

    test('and nothing else', async () => {
      for (const status of [400, 409, 500]) {
        answers(() => refusal(status, 'final'))
        await expect(submission.listServers(options())).rejects.toMatchObject({ name: 'ApiError', status })
        expect(naps).toEqual([])
      }
      expect(network.requests).toHaveLength(3)
    })
  })

  task('creates-once', () => {
    const keys = () => network.requests.map((request) => request.headers.get('idempotency-key'))

    test('with the name as JSON', async () => {
      answers(() => HttpResponse.json(ship('n1'), { status: 201 }))
      expect(await submission.createServer(options(), 'a "b" & c')).toEqual(ship('n1'))
      const [request] = network.requests
      expect([request?.method, request?.url]).toEqual(['POST', `${base}/servers`])
      expect(request?.headers.get('content-type')).toMatch(/^application\/json\b/)
      expect(await request?.clone().json()).toEqual({ name: 'a "b" & c' })
    })

    test('with the key that is given, or a new one for each call', async () => {
      answers(fine)
      for (const name of ['x', 'x']) await submission.createServer(options(), name)
      await submission.createServer(options(), 'x', 'order-66-of-the-fleet')
      expect([new Set(keys()).size, keys()[2]]).toEqual([3, 'order-66-of-the-fleet'])
      expect(keys().every((key) => (key ?? '').length >= 16)).toBe(true)
    })

    test('with the same key and body at every attempt', async () => {
      answers(busy(), broken, fine)
      await submission.createServer(options(), 'x')
      expect(new Set(keys()).size).toBe(1)
      expect(await Promise.all(network.requests.map((request) => request.clone().json()))).toEqual([{ name: 'x' }, { name: 'x' }, { name: 'x' }])
    })
  })

  task('stops-in-time', () => {
    test('when no answer comes', async () => {
      answers(never)
      await expect(submission.getServer(options({ timeoutMs: 40 }), 'a1')).rejects.toMatchObject({ name: 'TimeoutError', timeoutMs: 40 })
      expect([network.requests.length, naps]).toEqual([1, []])
    })

    test('when the caller aborts while it waits for an answer', async () => {
      const caller = new AbortController()
      answers(() => Promise.resolve(caller.abort(new Error('changed my mind'))).then(never))
      await expect(submission.listServers(options(), caller.signal)).rejects.toMatchObject({ message: 'changed my mind' })
      expect(network.requests).toHaveLength(1)
    })

    test('when the caller aborts between two attempts', async () => {
      const caller = new AbortController()
      answers(busy(), fine)
      const sleep = async () => caller.abort(new Error('too long'))
      await expect(submission.createServer(options({ sleep }), 'x', 'k', caller.signal)).rejects.toMatchObject({ message: 'too long' })
      expect(network.requests).toHaveLength(1)
    })

    test('before it sends anything when the caller has aborted already', async () => {
      answers(fine)
      const aborted = AbortSignal.abort(new Error('never mind'))
      await expect(submission.getServer(options(), 'a1', aborted)).rejects.toMatchObject({ message: 'never mind' })
      expect(network.requests).toHaveLength(0)
    })
  })
})
