import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), file: z.string(), title: z.string() }),
  z.object({
    type: z.literal('result'),
    file: z.string(),
    title: z.string(),
    status: z.enum(['passed', 'failed']),
    message: z.string().optional(),
  }),
  z.object({ type: z.literal('file-failed'), file: z.string(), message: z.string() }),
  z.object({ type: z.literal('file-done'), file: z.string() }),
])

type Message = z.infer<typeof messageSchema>

export interface ExampleResult {
  /** Absolute path of the examples file. */
  readonly file: string
  readonly title: string
  readonly status: 'passed' | 'failed'
  readonly message?: string | undefined
}

export interface ExampleOptions {
  /** How long a test may make no progress. */
  readonly stallMs?: number
  /** Files that the examples import, and what they shall get instead: absolute paths. */
  readonly instead?: Readonly<Record<string, string>>
}

/**
 * Runs the learner's visible examples as ordinary vitest, in a process of their own. A test that makes no progress for
 * `stallMs` ends that process, is reported as such, and the other files run again without it.
 */
export async function runExamples(
  files: readonly string[],
  { stallMs = 10_000, instead = {} }: ExampleOptions = {},
): Promise<ExampleResult[]> {
  const results: ExampleResult[] = []
  let left = [...files]
  while (left.length > 0) {
    const { stalled, done, found } = await runOnce(left, stallMs, instead)
    results.push(...found)
    if (stalled === undefined) break
    const message = `did not finish within ${stallMs / 1000} s: is there an endless loop?`
    results.push({ file: stalled.file, title: stalled.title, status: 'failed', message })
    left = left.filter((file) => !done.has(file) && file !== stalled.file)
  }
  return results
}

async function runOnce(files: readonly string[], stallMs: number, instead: NonNullable<ExampleOptions['instead']>) {
  const done = new Set<string>()
  const found: ExampleResult[] = []
  let running: { file: string; title: string } = { file: files[0] ?? '', title: 'one of the examples' }
  let stalled: typeof running | undefined
  const runner = spawn(
    process.execPath,
    ['--disable-sigusr1', path.join(import.meta.dirname, 'examples-process.ts'), JSON.stringify({ files, instead })],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    },
  )
  const stop = () => {
    stalled = running
    if (runner.pid !== undefined) process.kill(process.platform === 'win32' ? runner.pid : -runner.pid, 'SIGKILL')
  }
  let timer = setTimeout(stop, stallMs + 5_000)
  const pipe = runner.stdio[3]
  if (pipe === null || pipe === undefined || !('read' in pipe)) throw new TypeError('expected a pipe from the examples')
  const closed = new Promise((resolve) => runner.once('close', resolve))
  for await (const line of createInterface({ input: pipe })) {
    clearTimeout(timer)
    timer = setTimeout(stop, stallMs)
    const message: Message = messageSchema.parse(JSON.parse(line))
    if (message.type === 'ready') running = message
    if (message.type === 'file-done') done.add(message.file)
    if (message.type === 'result') found.push(message)
    if (message.type === 'file-failed')
      found.push({ file: message.file, title: 'importing the file', status: 'failed', message: message.message })
  }
  clearTimeout(timer)
  await closed
  return { stalled, done, found }
}
