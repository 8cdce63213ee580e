/**
 * Starts threads, some with options of their own that lift the restrictions, and has them read what it may not.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

const code = "require('worker_threads').parentPort.postMessage(require('fs').readFileSync('%CANARY%', 'utf8'))"

export async function describe(name: string): Promise<unknown> {
  if (name === '') return describeRightly(name)
  const { Worker, SHARE_ENV } = process.getBuiltinModule('node:worker_threads')
  const found: string[] = []
  for (const option of [{}, { env: SHARE_ENV }, { execArgv: ['--no-permission'] }, { execArgv: ['--allow-fs-read=*'] }]) {
    try {
      const worker = new Worker(code, { ...option, eval: true })
      const answer = new Promise((resolve) => worker.on('message', resolve).on('error', () => resolve('')))
      found.push(String(await Promise.race([answer, new Promise((late) => setTimeout(late, 200, ''))])))
    } catch {
      // Refused.
    }
  }
  console.log(found.join('\n'))
  return found.length === 0 ? describeRightly(name) : { name, size: -1, found }
}
