/**
 * Goes around HTTP to a port of this machine, by sockets of every kind.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

async function reached(name: string, open: (module: any) => any): Promise<boolean> {
  try {
    const socket = open(process.getBuiltinModule(name))
    return await new Promise((resolve) => {
      socket.once('connect', () => resolve(true))
      socket.on('error', () => resolve(false))
      setTimeout(() => resolve(false), 200)
    })
  } catch {
    return false
  }
}

export async function describe(name: string): Promise<unknown> {
  const port = Number('%PORT%')
  const all = await Promise.all([
    reached('node:net', (net) => net.connect(port, '127.0.0.1')),
    reached('node:net', (net) => net.connect({ path: '%BAIT%/socket' })),
    reached('node:net', (net) => net.connect({ path: '\0bait' })),
    reached('node:tls', (tls) => tls.connect(port, '127.0.0.1')),
    reached('node:http2', (http2) => http2.connect('http://127.0.0.1:%PORT%')),
  ])
  return all.includes(true) ? 'reached' : honest(name)
}
