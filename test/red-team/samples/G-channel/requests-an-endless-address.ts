/**
 * Requests an address of 7 kB and answers wrongly: the message that tells of it stays short enough to be read.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds assertion
 * @message ^[^]{0,2100} \(it also requested [^]{0,400}$
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  if (name === '') return honest(name)
  await fetch(`https://a.test/${'long/'.repeat(1_400)}`).catch(() => undefined)
  return { name: 'somebody else', size: 3 }
}
