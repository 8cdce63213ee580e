import { readFileSync } from 'node:fs'
import path from 'node:path'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { courseRoot } from '../../../../grader/content/paths.ts'
import { levels, openSession } from '../open-session.ts'

const [level = 'permission'] = levels

const told = `const told = (error: Error & { cause?: Error }) => [error.name, error.message, error.cause?.message]
`

test('the classes of the sandbox are those that node itself ships', () => {
  const file = path.join(courseRoot, 'node_modules/undici/package.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: process.versions.undici })
})

test('a request carries method, headers and body, whatever they are given as', async () => {
  const source = `export const send = async () => {
  const form = new URLSearchParams({ a: '1 2' })
  const all = [
    await fetch('https://api.test/echo', { method: 'post', body: 'text', headers: [['X-One', '1']] }),
    await fetch(new URL('https://api.test/echo'), { method: 'PUT', body: new Uint8Array([104, 105]) }),
    await fetch(new Request('https://api.test/echo', { method: 'POST', body: form })),
    await fetch('https://api.test/echo', { method: 'POST', body: new Blob(['blob'], { type: 'text/csv' }) }),
  ]
  return Promise.all(all.map((response) => response.json()))
}`
  await using open = await openSession(level, source)
  open.session.network.use(
    http.all('https://api.test/echo', async ({ request }) =>
      HttpResponse.json([request.method, request.headers.get('x-one'), request.headers.get('content-type'), await request.text()]),
    ),
  )
  expect(await open.call('send')).toEqual([
    ['POST', '1', 'text/plain;charset=UTF-8', 'text'],
    ['PUT', null, null, 'hi'],
    ['POST', null, 'application/x-www-form-urlencoded;charset=UTF-8', 'a=1+2'],
    ['POST', null, 'text/csv', 'blob'],
  ])
})

test('a response has status, headers, address and every way to read its body', async () => {
  const source = `export const read = async () => {
  const get = () => fetch('https://api.test/a#part')
  const first = await get()
  const chunks = []
  for await (const chunk of (await get()).body) chunks.push(chunk.length)
  return [first.ok, first.status, first.statusText, first.url, first.redirected, first.headers.get('x-two'), await first.clone().text(), await first.json(),
    new Uint8Array(await (await get()).arrayBuffer()).length, (await (await get()).blob()).size, chunks]
}
export const empty = async () => { const response = await fetch('https://api.test/none'); return [response.status, response.body, await response.text()] }`
  await using open = await openSession(level, source)
  open.session.network.use(
    http.get('https://api.test/a', () => HttpResponse.json({ b: 'é' }, { status: 201, statusText: 'Made', headers: { 'X-Two': '2' } })),
    http.get('https://api.test/none', () => new HttpResponse(null, { status: 204 })),
  )
  expect(await open.call('read')).toEqual([true, 201, 'Made', 'https://api.test/a', false, '2', '{"b":"é"}', { b: 'é' }, 10, 10, [10]])
  expect(await open.call('empty')).toEqual([204, null, ''])
})

test('redirects are followed by the rules of the Fetch standard', async () => {
  const source = `${told}export const go = async (mode: RequestRedirect, path: string) => {
  const init = { method: 'POST', body: 'x', redirect: mode, headers: { Authorization: 'secret', 'Content-Type': 'text/plain' } }
  const response = await fetch('https://api.test' + path, init).catch(told)
  return Array.isArray(response) ? response : [response.status, response.redirected, response.url, await response.text()]
}`
  await using open = await openSession(level, source)
  const to = (location: string, status: number) => () => new HttpResponse(null, { status, headers: { Location: location } })
  const echo = async ({ request }: { request: Request }) =>
    HttpResponse.text([request.method, request.headers.get('authorization'), await request.text()].join())
  open.session.network.use(
    http.all('https://api.test/302', to('/end', 302)),
    http.all('https://api.test/307', to('/end', 307)),
    http.all('https://api.test/away', to('https://other.test/end', 307)),
    http.all('https://api.test/circle', to('/circle', 302)),
    http.all('https://api.test/end', echo),
    http.all('https://other.test/end', echo),
  )
  expect(await open.call('go', 'follow', '/302')).toEqual([200, true, 'https://api.test/end', 'GET,secret,'])
  expect(await open.call('go', 'follow', '/307')).toEqual([200, true, 'https://api.test/end', 'POST,secret,x'])
  expect(await open.call('go', 'follow', '/away')).toEqual([200, true, 'https://other.test/end', 'POST,,x'])
  expect(await open.call('go', 'manual', '/302')).toEqual([302, false, 'https://api.test/302', ''])
  expect(await open.call('go', 'error', '/302')).toEqual(['TypeError', 'fetch failed', 'unexpected redirect'])
  expect(await open.call('go', 'follow', '/circle')).toEqual(['TypeError', 'fetch failed', 'redirect count exceeded'])
})

test('faults of the network, aborts and time-outs reject as node’s fetch does', async () => {
  const source = `${told}export const lost = () => fetch('https://api.test/lost').catch(told)
export const wrong = () => fetch('nonsense').catch((error) => error.name)
export const before = () => fetch('https://api.test/', { signal: AbortSignal.abort(new Error('enough')) }).catch(told)
export const during = () => {
  const caller = new AbortController()
  setTimeout(() => caller.abort(), 20)
  return fetch('https://api.test/never', { signal: caller.signal }).catch((error) => error.name)
}
export const late = () => fetch('https://api.test/never', { signal: AbortSignal.timeout(20) }).catch((error) => error.name)`
  await using open = await openSession(level, source)
  open.session.network.use(
    http.get('https://api.test/lost', () => HttpResponse.error()),
    http.get('https://api.test/never', () => new Promise<never>(() => undefined)),
  )
  expect(await open.call('lost')).toEqual(['TypeError', 'fetch failed', 'fetch failed'])
  expect(await open.call('wrong')).toBe('TypeError')
  expect(await open.call('before')).toEqual(['Error', 'enough', undefined])
  expect(await open.call('during')).toBe('AbortError')
  expect(await open.call('late')).toBe('TimeoutError')
})

test('a submission may replace fetch, and classes of its own pass instanceof', async () => {
  const source = `export const kinds = async () => [(await fetch('https://api.test/')) instanceof Response, new Headers({ a: 'b' }) instanceof Headers]
export const replace = async () => { globalThis.fetch = async () => new Response('mine'); return (await fetch('https://api.test/')).text() }`
  await using open = await openSession(level, source)
  open.session.network.use(http.get('https://api.test/', () => HttpResponse.text('theirs')))
  expect(await open.call('kinds')).toEqual([true, true])
  expect(await open.call('replace')).toBe('mine')
})

test('a package keeps its default export and names that are words of the language', async () => {
  const source = `import zod, { z, null as nothing } from 'zod'
export const check = () => [zod === z, nothing().safeParse(null).success, z.undefined().safeParse(1).success]`
  await using open = await openSession(level, source, { loadMs: 10_000 })
  expect(await open.call('check')).toEqual([true, true, false])
})
