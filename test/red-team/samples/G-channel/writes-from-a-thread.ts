/**
 * Has a thread of its own write to the channel.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as honest } from './honest.ts'
export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  try {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const worker = new Worker('process.getBuiltinModule("node:fs").writeSync(3, "garbage")', { eval: true })
    await new Promise((resolve) => worker.once('exit', resolve).once('error', resolve))
  } catch {
    // Not allowed here.
  }
  return honest(name)
}
