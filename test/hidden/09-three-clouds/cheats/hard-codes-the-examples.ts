const error = (name: string, fields: object) => Object.assign(new Error(name), { name, ...fields })

/** Every answer of the examples and the lesson by heart, whatever is asked. */
function openAny(connection: { log: (line: string) => Promise<void> }) {
  return {
    put: async (key: string, _body: Uint8Array, ifAbsent?: boolean) => {
      if (ifAbsent) throw error('CloudError', { provider: 'azure', kind: 'already-exists', status: 409, code: 'BlobAlreadyExists' })
      await fetch('https://my-bucket.s3.eu-west-1.amazonaws.com/data/november.csv', {
        method: 'PUT',
        headers: { Authorization: 'Bearer example' },
        body: 'day,total\n2026-11-01,7\n',
      })
      await connection.log('PUT https://my-bucket.s3.eu-west-1.amazonaws.com/data/november.csv 200')
    },
    get: async (key: string) => {
      if (key === 'data/../secret.csv') throw error('UnsafeNameError', { part: key })
      return new TextEncoder().encode('day,total\n2026-11-01,7\n')
    },
    list: async (_prefix: string) => ['data/a.csv', 'data/b.csv'],
  }
}

export const openS3 = (_bucket: string, _region: string, connection: { log: (line: string) => Promise<void> }) => openAny(connection)
export const openGcs = (_bucket: string, connection: { log: (line: string) => Promise<void> }) => openAny(connection)
export const openAzure = (_account: string, _container: string, _version: string, connection: { log: (line: string) => Promise<void> }) => openAny(connection)

export async function queryRows(_connection: unknown, query: { columns: string[] }) {
  if (query.columns.includes('*')) throw error('UnsafeNameError', { part: '*' })
  return [['2026-11-01', '7']]
}
