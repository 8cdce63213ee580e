import { askForResponse, type HttpRequest } from './ask-for-response.ts'
import type { Channel } from './channel.ts'
import { loadScript } from './scripts.ts'

const classes = ['FormData', 'Headers', 'Request', 'Response']

/** Makes `fetch` and its classes global: every request crosses to the trusted side. Nothing is loaded before it is used. */
export function openWeb(channel: Channel): void {
  for (const name of classes) defineLazily(name, () => loadScript('web.cjs')[name])
  defineLazily('fetch', () => {
    const { fetchOver } = loadScript('web.cjs')
    const ask = (request: HttpRequest) => askForResponse(channel, request)
    return typeof fetchOver === 'function' ? Reflect.apply(fetchOver, undefined, [ask]) : undefined
  })
}

/** A global that is made when somebody looks, and that a submission may replace, as it may node's own. */
function defineLazily(name: string, make: () => unknown): void {
  const define = (value: unknown) => {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false })
    return value
  }
  // Node's own is made at the first touch, even by a definition over it; only deleting it leaves it unmade.
  Reflect.deleteProperty(globalThis, name)
  Object.defineProperty(globalThis, name, {
    get: () => define(make()),
    set: define,
    configurable: true,
    enumerable: false,
  })
}
