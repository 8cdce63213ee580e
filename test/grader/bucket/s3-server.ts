/** A real S3 server on loopback, behind a line that can be cut. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { z } from 'zod'
import { temporaryFolder } from '../temporary-folder.ts'

export interface S3Server extends AsyncDisposable {
  readonly endpoint: string
  /** What a client needs in its environment. */
  readonly env: Readonly<Record<string, string>>
  /** Every request that has gone to the server: `GET /course/class/ada/service-models.ts`. */
  readonly requests: string[]
  /** Cuts each of the next connections after so many bytes of what the server says; the others are whole. */
  readonly cutNext: (...bytes: readonly number[]) => void
  /** Lets nobody in from the moment at which such a request would go out. */
  readonly closeAt: (request: RegExp) => void
  /** From now on, connections stay open and say nothing. */
  readonly silence: () => void
  /** Lets everybody in again. */
  readonly open: () => void
}

/** The key that this server knows. */
const env = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_REGION: 'eu-central-1', AWS_PROFILE: '' }

export async function s3Server(...buckets: readonly string[]): Promise<S3Server> {
  const folder = await temporaryFolder()
  const server = fork(new URL('serve-s3.ts', import.meta.url), [folder.path, ...buckets], { execArgv: ['--openssl-legacy-provider'] })
  const [message] = await once(server, 'message')
  const { port } = z.object({ port: z.number() }).parse(message)
  const requests: string[] = []
  const cuts: number[] = []
  const sockets = new Set<Socket>()
  let state: 'open' | 'closed' | 'silent' = 'open'
  let fatal: RegExp | undefined
  const become = (next: typeof state) => {
    state = next
    for (const socket of sockets) socket.destroy()
  }
  const line = createServer((client) => {
    sockets.add(client)
    client.on('error', () => undefined)
    if (state === 'closed') client.destroy()
    if (state !== 'open') return
    const upstream = connect(port, '127.0.0.1')
    sockets.add(upstream)
    upstream.on('error', () => client.destroy())
    upstream.on('end', () => client.end())
    client.on('close', () => upstream.destroy())
    client.on('data', (chunk: Buffer) => {
      const [, request] = /^([A-Z]+ \S+) HTTP\/1\.1\r\n/.exec(chunk.toString('latin1')) ?? []
      if (request !== undefined) requests.push(request)
      if (request !== undefined && fatal?.test(request) === true) become('closed')
      else upstream.write(chunk)
    })
    let left = cuts.shift() ?? Number.POSITIVE_INFINITY
    upstream.on('data', (chunk: Buffer) => {
      if (chunk.length < left) client.write(chunk)
      else client.write(chunk.subarray(0, left), () => client.destroy())
      left -= chunk.length
    })
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  const address = line.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    endpoint,
    env: { ...env, AWS_ENDPOINT_URL_S3: endpoint },
    requests,
    cutNext: (...bytes) => cuts.push(...bytes),
    closeAt: (request) => {
      fatal = request
    },
    silence: () => become('silent'),
    open: () => {
      fatal = undefined
      become('open')
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => line.close(resolve))
      server.disconnect()
      await once(server, 'exit')
      await folder[Symbol.asyncDispose]()
    },
  }
}
