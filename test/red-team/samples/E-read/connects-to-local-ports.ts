/**
 * Connects to a listener of the machine by TCP and TLS, under every name and address that the machine answers to.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

const hosts = ['127.0.0.1', 'localhost', '::1', '0.0.0.0', '127.1.2.3', '::ffff:127.0.0.1', '2130706433', 'ip6-localhost']

export async function describe(name: string): Promise<unknown> {
  if (name === '') return describeRightly(name)
  const net = process.getBuiltinModule('node:net')
  const tls = process.getBuiltinModule('node:tls')
  const attempts = hosts.flatMap((host) =>
    [net.connect, tls.connect].map(async (connect) => {
      const { promise, resolve } = Promise.withResolvers<string>()
      try {
        const socket = connect({ port: Number('%PORT%'), host, rejectUnauthorized: false })
        socket.once('connect', () => resolve(`connected to ${host}`))
        socket.once('error', () => resolve(''))
      } catch {
        resolve('')
      }
      return Promise.race([promise, new Promise<string>((late) => setTimeout(late, 400, ''))])
    }),
  )
  const found = (await Promise.all(attempts)).filter((text) => text !== '')
  console.log(found.join('\n'))
  return found.length === 0 ? describeRightly(name) : { name, size: -1, found }
}
