/**
 * The suite API the way other graders work: the submission is imported into the test process. Only for `npm run bench`,
 * so that plain vitest runs the very same hidden suites.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { RequestHandler } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test as vitestTest } from 'vitest'

export { delay, HttpResponse, http } from 'msw'
export { expect, fc }

/** Comes out otherwise where msw patches the fetch of the test process itself. */
const leftOut = new Set(['when a header cannot be sent, or the network fails'])

export function test(title: string, body: () => unknown): void {
  if (leftOut.has(title)) vitestTest.skip(title, async () => undefined)
  else vitestTest(title, async () => void (await body()))
}

interface Declaration {
  readonly tasks: readonly { readonly id: string }[]
}

interface Tools {
  readonly submission: object
  readonly standIns: object
  readonly network: { readonly use: (...handlers: RequestHandler[]) => void; readonly requests: readonly Request[] }
  readonly task: (id: string, body: () => void) => void
}

/** Each run of a property begins without handlers and requests. */
let beforeRun = (): void => undefined

export function defineSuite(_exercise: Declaration, define: (tools: Tools) => void): void {
  const folder = path.dirname(expect.getState().testPath ?? '')
  const slug = path.basename(folder)
  const beside = path.join(folder, 'stand-ins.ts')
  const file = path.join(process.env.SUBMISSION ?? '', slug, `${slug.slice(3)}.ts`)
  const server = setupServer()
  let requests: Request[] = []
  let loaded: object = {}
  let standIns: object = {}
  server.events.on('request:start', ({ request }) => void requests.push(request.clone()))
  beforeAll(async () => {
    server.listen()
    loaded = await import(/* @vite-ignore */ file)
    if (existsSync(beside)) standIns = await import(/* @vite-ignore */ beside)
  })
  const reset = () => {
    server.resetHandlers()
    requests = []
  }
  beforeEach(() => {
    beforeRun = reset
  })
  afterEach(reset)
  afterAll(() => server.close())
  define({
    submission: callable((name) => Reflect.get(loaded, name)),
    standIns: callable((name) => Reflect.get(standIns, name)),
    network: {
      use: (...handlers) => server.use(...handlers),
      get requests() {
        return requests
      },
    },
    task: (id, body) => {
      describe(id, body)
    },
  })
}

export async function keep(fn: (...args: unknown[]) => Promise<unknown>, ...args: unknown[]): Promise<object> {
  const value = await fn(...args)
  return { value, methods: callable((name) => methodOf(value, name)) }
}

export function local(fn: object): object {
  return inProcess.get(fn) ?? fn
}

export function checkProperty<Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => Promise<void>, runs = 12) {
  return () =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => {
        beforeRun()
        await check(value)
      }),
      { seed: 1, numRuns: runs },
    )
}

const inProcess = new WeakMap<object, object>()

function callable(find: (name: string) => unknown): object {
  return new Proxy(Object.create(null), {
    get(_target, name) {
      // Awaiting it must not look like calling its `then`.
      if (typeof name === 'symbol' || name === 'then') return undefined
      const remote = async (...args: unknown[]) => {
        const found = find(String(name))
        return typeof found === 'function' ? found(...args) : found
      }
      inProcess.set(remote, (...args: unknown[]) => Object(find(String(name)))(...args))
      return remote
    },
  })
}

/** Of an object a method bound to it, or another value as it is. */
function methodOf(value: unknown, name: string): unknown {
  const found: unknown = Reflect.get(Object(value), name)
  return typeof found === 'function' ? found.bind(value) : found
}
