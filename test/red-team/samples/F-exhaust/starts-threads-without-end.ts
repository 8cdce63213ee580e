/**
 * Starts threads that loop, as many as it can. None may be started.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  let started = 0
  for (let tries = 0; tries < 40; tries += 1) {
    try {
      const worker = new Worker('for (;;);', { eval: true, resourceLimits: { maxOldGenerationSizeMb: 4 } })
      worker.on('online', () => void (started += 1)).on('error', () => undefined)
    } catch {
      // Refused.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 100))
  return started === 0 ? describeRightly(name) : { name, size: started }
}
