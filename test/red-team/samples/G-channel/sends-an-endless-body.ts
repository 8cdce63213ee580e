/**
 * Sends a request whose body never ends.
 *
 * @not-in-process
 * @outcome graded
 * @score 15
 * @kinds timeout
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  if (name === '') return honest(name)
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      controller.enqueue(new Uint8Array(1024))
    },
  })
  await fetch('https://a.test/', { method: 'POST', body, duplex: 'half' })
  return honest(name)
}
