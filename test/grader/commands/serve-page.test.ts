import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { World } from '../../../grader/commands/command.ts'
import { servePage } from '../../../grader/commands/serve-page.ts'
import { openWorld } from '../../../grader/commands/world.ts'

/** The real world, but for what is printed and when it stops. */
function worldFor(stop: AbortSignal, printed: string[]): World {
  return { ...openWorld(), stop, print: (text) => printed.push(text) }
}

function ask(port: number, options: { path?: string; method?: string; host?: string }): Promise<{ status: number; text: string }> {
  const { path = '/', method = 'GET', host = `127.0.0.1:${port}` } = options
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('the page is served to this machine by its own name, and nothing else is', async () => {
  const stop = new AbortController()
  const printed: string[] = []
  const served = servePage(async () => '<p>the page</p>', [0], worldFor(stop.signal, printed))
  await expect.poll(() => printed.length).toBe(1)
  const port = portIn(printed)
  expect(await ask(port, {})).toEqual({ status: 200, text: '<p>the page</p>' })
  expect(await ask(port, { method: 'HEAD' })).toEqual({ status: 200, text: '' })
  expect(await ask(port, { host: `localhost:${port}` })).toMatchObject({ status: 200 })
  expect(await ask(port, { host: 'evil.example' })).toMatchObject({ status: 403 })
  expect(await ask(port, { path: '/package.json' })).toMatchObject({ status: 404 })
  expect(await ask(port, { method: 'POST' })).toMatchObject({ status: 405 })
  await expect(servePage(async () => '', [port], worldFor(stop.signal, printed))).rejects.toThrow(
    /^cannot serve on 127\.0\.0\.1:\d+ \(.+\): choose another --port$/,
  )
  await expect(servePage(async () => '', [65_536], worldFor(stop.signal, printed))).rejects.toThrow(
    '--port expects a number up to 65535, got 65536',
  )
  stop.abort()
  expect(await served).toBe(0)
})

test('where the usual port is taken, a free one serves, and what that means is said', async () => {
  const stop = new AbortController()
  const [first, second]: [string[], string[]] = [[], []]
  const usual = servePage(async () => 'first', [0], worldFor(stop.signal, first))
  await expect.poll(() => first.length).toBe(1)
  const port = portIn(first)
  const other = servePage(async () => 'second', [port, 0], worldFor(stop.signal, second))
  await expect.poll(() => second.length).toBe(2)
  expect(second[0]).toBe(`port ${port} is taken, perhaps by another study page: what was answered there is not seen at this address`)
  expect(await ask(port, {})).toMatchObject({ text: 'first' })
  expect(await ask(portIn(second), {})).toMatchObject({ text: 'second' })
  stop.abort()
  expect(await Promise.all([usual, other])).toEqual([0, 0])
})

test('each reload finds what is there by then, and a fault is told without an end to the rest', async () => {
  const stop = new AbortController()
  const printed: string[] = []
  let next = async () => 'before'
  const served = servePage(() => next(), [0], worldFor(stop.signal, printed))
  await expect.poll(() => printed.length).toBe(1)
  const port = portIn(printed)
  expect(await ask(port, {})).toEqual({ status: 200, text: 'before' })
  next = async () => Promise.reject(new Error('no quizzes'))
  expect(await ask(port, {})).toEqual({ status: 500, text: 'the page cannot be made: no quizzes\n' })
  next = async () => 'after'
  expect(await ask(port, {})).toEqual({ status: 200, text: 'after' })
  stop.abort()
  expect(await served).toBe(0)
  const faulty = servePage(() => Promise.reject(new Error('no quizzes')), [0], worldFor(stop.signal, printed))
  await expect(faulty).rejects.toThrow('no quizzes')
})

function portIn(printed: readonly string[]): number {
  return Number(/127\.0\.0\.1:(\d+)\//.exec(printed.join('\n'))?.[1])
}
