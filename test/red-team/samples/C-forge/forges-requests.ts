/**
 * Writes requests by hand that `fetch` would never make: numbers used twice, methods and addresses that there are not.
 *
 * @not-in-process
 * @outcome graded
 * @score 14
 * @kinds assertion
 */
export { askEach, classify, describe, sum } from './honest.ts'

export async function addPages(url) {
  const forged = [
    { id: -1, method: 'GET', url, headers: [], body: null },
    { id: -1, method: 'TRACE', url, headers: [], body: null },
    { id: 2 ** 52, method: 'GET\r\nX: y', url, headers: [['a\r\nb', 'c']], body: null },
    { id: 0, method: 'GET', url: 'file:///etc/passwd', headers: [], body: 'AAAA' },
    { id: 1, method: 'GET', url, headers: [], body: 'not base64 !' },
    { id: 1, method: '', url: 'http://', headers: [], body: null },
  ]
  for (const request of forged) {
    const body = Buffer.from(JSON.stringify({ type: 'request', ...request }))
    const head = Buffer.alloc(4)
    head.writeUInt32BE(body.length)
    process.getBuiltinModule('node:fs').writeSync(3, Buffer.concat([head, body]))
  }
  await new Promise((resolve) => setTimeout(resolve, 50))
  return -1
}
