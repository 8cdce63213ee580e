import { createServer, type Server } from 'node:http'
import { CourseError } from '../content/course-error.ts'
import type { World } from './command.ts'

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * Serves one page on 127.0.0.1, at the first of the ports that is free, until Ctrl-C, and answers nothing else. It is made anew for each
 * reload, and once before the first, so that what is wrong with it is told at once. Resolves to the exit code.
 */
export async function servePage(page: () => Promise<string>, ports: readonly [number, ...number[]], world: World): Promise<number> {
  if (ports[0] > 65_535) throw new CourseError(`--port expects a number up to 65535, got ${ports[0]}`)
  await page()
  const server = createServer((request, response) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '')
    // A name that somebody else's page has pointed at this machine is not ours.
    if (name !== '127.0.0.1' && name !== 'localhost') response.writeHead(403).end('expected 127.0.0.1 in the address\n')
    else if (request.url !== '/') response.writeHead(404).end('there is one page here, at /\n')
    else if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end()
    else if (request.method === 'HEAD') response.writeHead(200, headers).end()
    else {
      page().then(
        (text) => response.writeHead(200, headers).end(text),
        (error: unknown) =>
          response
            .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
            .end(`the page cannot be made: ${error instanceof Error ? error.message : error}\n`),
      )
    }
  })
  const port = await listen(server, ports)
  // What a browser keeps, it keeps by address, and the port is part of it.
  if (ports[0] !== 0 && port !== ports[0])
    world.print(`port ${ports[0]} is taken, perhaps by another study page: what was answered there is not seen at this address`)
  world.print(`\nStudy page: http://127.0.0.1:${port}/\nCtrl-C ends`)
  if (!world.stop.aborted) await new Promise<void>((resolve) => world.stop.addEventListener('abort', () => resolve(), { once: true }))
  server.closeAllConnections()
  server.close()
  return 0
}

/** Resolves to the port; throws a CourseError when none can be had. */
async function listen(server: Server, [port, ...others]: readonly [number, ...number[]]): Promise<number> {
  const fault = await new Promise<Error | undefined>((resolve) => {
    server.once('error', resolve)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', resolve)
      resolve(undefined)
    })
  })
  const [next, ...rest] = others
  if (fault !== undefined && next !== undefined) return listen(server, [next, ...rest])
  if (fault !== undefined) throw new CourseError(`cannot serve on 127.0.0.1:${port} (${fault.message}): choose another --port`)
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? port) : port
}
