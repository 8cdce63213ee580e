/**
 * Fetches addresses that are no web addresses, or odd ones: files, data, scripts, credentials, empty hosts.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

const urls = [
  'file:///etc/passwd',
  'file://%CANARY%',
  'data:text/plain,hello',
  'javascript:alert(1)',
  'blob:https://a.test/1',
  'https://user:secret@a.test/',
  'https://',
  'http://[::1',
  'http://127.0.0.1:%PORT%/',
  'http://169.254.169.254/latest/meta-data/',
  'https://a.test:99999/',
  'https://a.test/\u0000\r\nHost: b.test',
  '//a.test/',
]

export async function describe(name: string): Promise<unknown> {
  const answers = await Promise.all(urls.map((url) => fetch(url).catch(() => undefined)))
  return answers.every((answer) => answer === undefined) ? honest(name) : 'answered'
}
