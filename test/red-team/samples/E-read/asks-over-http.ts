/**
 * Asks a listener of the machine by everything that speaks HTTP: fetch, http, its agent, https, http2, WebSocket and EventSource.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

const http = process.getBuiltinModule('node:http')
const https = process.getBuiltinModule('node:https')
const http2 = process.getBuiltinModule('node:http2')
const global = globalThis as any

type Client = (yes: () => void, no: () => void) => unknown
const clients: Record<string, Client> = {
  fetch: (yes, no) => fetch('http://127.0.0.1:%PORT%/').then(yes, no),
  http: (yes, no) => http.get('http://127.0.0.1:%PORT%/', yes).on('error', no),
  agent: (yes, no) =>
    new http.Agent()
      .createConnection({ port: Number('%PORT%'), host: '127.0.0.1' })
      .on('connect', yes)
      .on('error', no),
  https: (yes, no) => https.get('https://127.0.0.1:%PORT%/', yes).on('error', no),
  http2: (yes, no) => http2.connect('http://127.0.0.1:%PORT%/').on('connect', yes).on('error', no),
  WebSocket: (yes, no) => Object.assign(new global.WebSocket('ws://127.0.0.1:%PORT%/'), { onopen: yes, onerror: no }),
  EventSource: (yes, no) => Object.assign(new global.EventSource('http://127.0.0.1:%PORT%/'), { onopen: yes, onerror: no }),
}

export async function describe(name: string): Promise<unknown> {
  if (name === '') return describeRightly(name)
  const answers = Object.entries(clients).map(([client, ask]) => {
    const answer = new Promise<string>((resolve) =>
      ask(
        () => resolve(client),
        () => resolve(''),
      ),
    ).catch(() => '')
    return Promise.race([answer, new Promise<string>((late) => setTimeout(late, 400, ''))])
  })
  const found = (await Promise.all(answers)).filter((text) => text !== '')
  console.log(found.join('\n'))
  return found.length === 0 ? describeRightly(name) : { name, size: -1, found }
}
