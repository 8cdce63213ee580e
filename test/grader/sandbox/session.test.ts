import { HttpResponse, http } from 'msw'
import { describe, expect, test } from 'vitest'
import { findPlace } from '../../../grader/sandbox/place.ts'
import { levels, openSession, rejection } from './open-session.ts'

describe.each(levels)('%s', (level) => {
  test('values cross both ways unchanged', async () => {
    await using open = await openSession(level, 'export const echo = (value: unknown) => value')
    const value = {
      numbers: [Number.NaN, -0, Number.POSITIVE_INFINITY, 1.5],
      big: -12_345_678_901_234_567_890n,
      absent: undefined,
      date: new Date(86_400_000),
      map: new Map<unknown, unknown>([[{ key: 1 }, new Set(['a'])]]),
      bytes: new Uint16Array([1, 65_535]),
    }
    expect(await open.call('echo', value)).toStrictEqual(value)
  })

  test('an error arrives as data with its name, cause, fields and place', async () => {
    const source = `class QuotaError extends Error { override name = 'QuotaError'; limit = 3 }
export function fail() {
  throw new QuotaError('too many', { cause: new TypeError('inner') })
}`
    await using open = await openSession(level, source)
    const error = await rejection(open.call('fail'))
    expect(error).toMatchObject({ name: 'QuotaError', message: 'too many', limit: 3, cause: { message: 'inner' } })
    expect(findPlace(error)).toMatchObject({ file: 'work.ts', line: 3 })
  })

  test('the submission calls back into the suite', async () => {
    await using open = await openSession(
      level,
      'export const twice = async (f: (n: number) => Promise<number>) => (await f(1)) + (await f(2))',
    )
    expect(await open.call('twice', async (n: number) => n * 10)).toBe(30)
  })

  test('an abort of the suite reaches the submission', async () => {
    const source = `export const ready = () => true
export const wait = (signal: AbortSignal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))`
    await using open = await openSession(level, source)
    await open.call('ready')
    const controller = new AbortController()
    const waiting = rejection(open.call('wait', controller.signal))
    setTimeout(() => controller.abort(), 50)
    expect(await waiting).toMatchObject({ name: 'AbortError' })
  })

  test('fetch and node https are answered by msw alone', async () => {
    const source = `import https from 'node:https'
export const byFetch = async () => (await fetch('https://api.test/a', { method: 'POST', body: 'one' })).text()
export const byNode = () => new Promise((resolve, reject) => {
  const request = https.request('https://api.test/a', { method: 'POST' }, (response) => {
    let text = ''
    response.on('data', (part) => { text += part })
    response.on('end', () => resolve(text))
  })
  request.on('error', reject)
  request.end('two')
})
export const elsewhere = () => fetch('https://other.test/')`
    await using open = await openSession(level, source, { callMs: 5_000 })
    open.session.network.use(http.post('https://api.test/a', async ({ request }) => HttpResponse.text(`got ${await request.text()}`)))
    expect(await open.call('byFetch')).toBe('got one')
    expect(await open.call('byNode')).toBe('got two')
    expect(await rejection(open.call('elsewhere'))).toMatchObject({ name: 'TypeError' })
    expect(open.session.network.unhandled).toEqual(['GET https://other.test/'])
  })

  test('an allowed package can be imported', async () => {
    const source = `import { z } from 'zod'
export const parse = (value: unknown) => z.object({ id: z.string() }).safeParse(value).success`
    await using open = await openSession(level, source, { loadMs: 10_000 })
    expect(await open.call('parse', { id: 'a' })).toBe(true)
    expect(await open.call('parse', { id: 1 })).toBe(false)
  })

  test('an endless loop costs its own call and the next one works', async () => {
    await using open = await openSession(level, 'export const loop = () => { for (;;) {} }\nexport const fine = () => 1')
    expect(await rejection(open.call('loop'))).toMatchObject({ kind: 'timeout' })
    expect(await open.call('fine')).toBe(1)
  })

  test('a promise that never settles is a timeout', async () => {
    await using open = await openSession(level, 'export const wait = () => new Promise(() => {})')
    expect(await rejection(open.call('wait'))).toMatchObject({ kind: 'timeout' })
  })

  test('time in which the grader itself was busy is given back', async () => {
    const source = `export const late = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms, ms))
export const thrice = async (ask: () => Promise<number>) => (await ask()) + (await ask()) + (await ask())`
    await using open = await openSession(level, source, { callMs: 400 })
    await open.call('late', 1)
    let asked = 0
    const ask = async () => {
      asked += 1
      if (asked === 1) for (const end = performance.now() + 650; performance.now() < end; );
      return 1
    }
    expect(await open.call('thrice', ask)).toBe(3)
    expect(await rejection(open.call('late', 1_200))).toMatchObject({ kind: 'timeout' })
  })

  test('all that it sends is bounded, however small each message is', async () => {
    const source = `export const say = () => 'x'.repeat(60_000)`
    await using open = await openSession(level, source, { channelMib: 1 })
    for (let call = 0; call < 15; call += 1) await open.call('say')
    const faults = await Promise.all([1, 2, 3, 4].map(() => rejection(open.call('say'))))
    expect(faults.at(-1)).toMatchObject({ kind: 'limit', message: 'stopped after sending more than 1 MiB to the grader' })
  })

  test('process.exit inside a call is named', async () => {
    await using open = await openSession(level, 'export const leave = () => process.exit(0)')
    expect(await rejection(open.call('leave'))).toMatchObject({
      kind: 'exited',
      message: expect.stringContaining('process.exit'),
    })
  })

  test('process.exit while importing makes the module unloadable, every time', async () => {
    await using open = await openSession(level, 'export const fine = () => 1\nprocess.exit(0)')
    expect(await rejection(open.call('fine'))).toMatchObject({ kind: 'load-failed' })
    expect(await rejection(open.call('fine'))).toMatchObject({ kind: 'load-failed' })
  })

  test('an endless loop while importing is a load timeout', async () => {
    await using open = await openSession(level, 'for (;;) {}\nexport const fine = () => 1')
    expect(await rejection(open.call('fine'))).toMatchObject({ kind: 'load-timeout' })
  })

  test('an error that nothing catches is a crash with its cause', async () => {
    const source = `export const late = () => { setTimeout(() => { throw new Error('later') }, 1); return new Promise(() => {}) }`
    await using open = await openSession(level, source)
    expect(await rejection(open.call('late'))).toMatchObject({ kind: 'crashed', cause: { message: 'later' } })
  })

  test('the cause of a crash is heard, also when the grader was busy and answers a process that is gone', async () => {
    const source = `export const crash = (answer: () => Promise<unknown>) => {
      void answer()
      setTimeout(() => { throw new TypeError('boom') }, 20)
    }
    export const wait = () => new Promise(() => undefined)`
    await using opened = await openSession(level, source)
    const waiting = rejection(opened.call('wait'))
    void rejection(opened.call('crash', async () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)))
    expect(await waiting).toMatchObject({ kind: 'crashed', cause: { name: 'TypeError', message: 'boom' } })
  })

  test('memory is bounded, in the heap and in buffers', async () => {
    const source = `export const heap = () => { const all = []; for (;;) all.push(new Array(1e6).fill(Math.random())) }
export const buffers = () => { const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1)) }`
    await using open = await openSession(level, source, { callMs: 20_000, heapMib: 64 })
    expect(await rejection(open.call('heap'))).toMatchObject({ kind: 'limit' })
    expect(await rejection(open.call('buffers'))).toBeInstanceOf(Error)
  })

  test('output is kept up to its limit and a flood ends the process', async () => {
    const source = `export const say = () => { console.log('hello'); return 1 }
export const flood = () => { for (;;) console.log('x'.repeat(1000)) }`
    await using open = await openSession(level, source, {
      callMs: 10_000,
      outputBytes: 200_000,
      keptOutputBytes: 2_000,
    })
    await open.call('say')
    expect(await open.session.endTest()).toBe('hello\n')
    open.session.beginTest()
    expect(await rejection(open.call('flood'))).toMatchObject({ kind: 'limit', message: expect.stringContaining('printing') })
    expect((await open.session.endTest()).length).toBeLessThan(3_000)
  })

  test('an answer beyond the bounds is told, and the process lives on', async () => {
    const source = `export const long = () => 'x'.repeat(1e6)
export const wide = () => new Array(30_000)
export const pid = () => process.pid + performance.timeOrigin`
    await using open = await openSession(level, source)
    const before = await open.call('pid')
    expect(await rejection(open.call('long'))).toMatchObject({ kind: 'unsendable' })
    expect(await rejection(open.call('wide'))).toMatchObject({ kind: 'unsendable' })
    expect(await open.call('pid')).toBe(before)
  })

  test('frames that the host program never writes are a protocol violation', async () => {
    const source = `export const fine = () => 1
export const forge = () => {
  const body = Buffer.from(JSON.stringify({ type: 'returned', id: 999, value: 'forged' }))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, body]))
  return new Promise(() => {})
}`
    await using open = await openSession(level, source)
    expect(await rejection(open.call('forge'))).toMatchObject({ kind: 'protocol' })
    expect(await open.call('fine')).toBe(1)
  })

  test('an answer that is no value ends the process and the call, at once', async () => {
    const source = `export const fine = () => 1
export const spoil = () => { Array.prototype.map = () => ['spoilt']; throw new Error('x') }`
    await using open = await openSession(level, source, { callMs: 20_000 })
    expect(await rejection(open.call('spoil'))).toMatchObject({ kind: 'protocol' })
    expect(await open.call('fine')).toBe(1)
  })

  test('the learner’s environment is empty and files outside cannot be read', async () => {
    const source = `const { readFileSync, readdirSync } = process.getBuiltinModule('node:fs')
export const environment = () => Object.keys(process.env).sort()
export const look = (file: string) => { try { return readFileSync(file, 'utf8').length } catch { return 'refused' } }
export const list = (folder: string) => { try { return readdirSync(folder) } catch { return [] } }`
    await using open = await openSession(level, source)
    expect(await open.call('environment')).toEqual(['HOME', 'TMPDIR', 'TZ', ...(level === 'bubblewrap' ? ['PWD'] : [])].sort())
    for (const file of [import.meta.filename, '/etc/hostname', `/proc/${process.pid}/environ`, process.execPath]) {
      expect(await open.call('look', file)).toBe('refused')
    }
    expect(await open.call('list', import.meta.dirname)).toEqual([])
  })
})
