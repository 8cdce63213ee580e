/** The assertions of the target's hidden suite as an ordinary vitest file, for `npm run red-team -- --contrast`. */
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, describe as group, test } from 'vitest'
// @ts-expect-error: stands beside it where it runs.
import { addPages, askEach, classify, describe, sum } from './target.ts'

const server = setupServer()
beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

group('sums', () => {
  test('no numbers to 0', () => expect(sum([])).toBe(0))
  test('three numbers', () => expect(sum([1, 2, 39])).toBe(42))
  test('numbers below 0', () => expect(sum([-5, -6])).toBe(-11))
})

group('classifies', () => {
  test('a machine', () => expect(classify('a machine')).toBe('IaaS'))
  test('a platform', () => expect(classify('a platform')).toBe('PaaS'))
  test('an application', () => expect(classify('an application')).toBe('SaaS'))
  test('nothing else', () => expect(() => classify('a toaster')).toThrow(TypeError))
})

group('describes', () => {
  test('a name', () => expect(describe('Ada')).toEqual({ name: 'Ada', size: 3 }))
  test('and refuses an empty one', () =>
    expect(() => describe('')).toThrow(expect.objectContaining({ name: 'EmptyNameError', field: 'name' })))
})

group('calls-back', () => {
  test('once for each item, in order', async () => {
    const asked: string[] = []
    expect(await askEach(['a', 'b', 'c'], async (item: string) => asked.push(item))).toEqual([1, 2, 3])
    expect(asked).toEqual(['a', 'b', 'c'])
  })
})

group('adds-pages', () => {
  test('one after the other', async () => {
    const pages = [
      { items: [1, 2], next: 'https://pages.test/2' },
      { items: [30], next: null },
    ]
    server.use(http.get('https://pages.test/:page', ({ params }) => HttpResponse.json(pages[Number(params.page) - 1])))
    expect(await addPages('https://pages.test/1')).toBe(33)
  })
})
