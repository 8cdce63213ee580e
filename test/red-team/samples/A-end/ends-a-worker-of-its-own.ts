/**
 * Starts a thread of its own that ends the process, and a child that signals everything it can.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export async function sum() {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  try {
    const worker = new Worker('process.reallyExit(0)', { eval: true })
    await new Promise((resolve) => worker.on('exit', resolve).on('error', resolve))
  } catch {
    // No threads here.
  }
  return -1
}
