import { createServer } from 'node:http'
import { CourseError } from '../content/course-error.ts'
import type { World } from './command.ts'

/** Serves one page on 127.0.0.1 until Ctrl-C, and answers nothing else. Resolves to the exit code. */
export async function servePage(page: string, port: number, world: World): Promise<number> {
  if (port > 65_535) throw new CourseError(`--port expects a number up to 65535, got ${port}`)
  const server = createServer((request, response) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '')
    // A name that somebody else's page has pointed at this machine is not ours.
    if (name !== '127.0.0.1' && name !== 'localhost') response.writeHead(403).end('expected 127.0.0.1 in the address\n')
    else if (request.url !== '/') response.writeHead(404).end('there is one page here, at /\n')
    else if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end()
    else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-frame-options': 'DENY' })
      response.end(request.method === 'HEAD' ? undefined : page)
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new CourseError(`cannot serve on 127.0.0.1:${port} (${error.message}): choose another --port`)))
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  world.print(`\nStudy page: http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/\nCtrl-C ends`)
  if (!world.stop.aborted) await new Promise<void>((resolve) => world.stop.addEventListener('abort', () => resolve(), { once: true }))
  server.closeAllConnections()
  server.close()
  return 0
}
