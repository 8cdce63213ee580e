import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { similarityLimits } from '../content/limits.ts'
import type { Tokenized } from './tokens.ts'

const answerSchema = z.union([
  z.object({ tokens: z.array(z.string()), places: z.instanceof(Int32Array), mentions: z.array(z.string()) }),
  z.object({ refusal: z.string() }),
])

/**
 * Reads sources in a thread with a WebAssembly parser. A source that uses up its memory or its time costs that thread, which is then
 * replaced, and nothing else.
 */
export class Tokenizer implements AsyncDisposable {
  readonly #timeoutMs: number
  #thread: Worker | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(timeoutMs: number = similarityLimits.parseMs) {
    this.#timeoutMs = timeoutMs
  }

  /** Texts are read one after the other, however they are asked for. */
  tokenize(text: string): Promise<Tokenized> {
    const answer = this.#queue.then(() => this.#ask(text))
    this.#queue = answer.catch(() => undefined)
    return answer
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#queue
    await this.#end()
  }

  async #ask(text: string): Promise<Tokenized> {
    const thread = this.#thread ?? (await this.#start())
    const clock = AbortSignal.timeout(this.#timeoutMs)
    try {
      const answer = once(thread, 'message', { signal: clock })
      thread.postMessage(text)
      const [message] = await answer
      return answerSchema.parse(message)
    } catch (error) {
      await this.#end()
      if (clock.aborted) return { refusal: 'takes too long to parse' }
      if (error instanceof z.ZodError) throw error
      return { refusal: 'cannot be parsed in the memory that there is for it' }
    }
  }

  async #start(): Promise<Worker> {
    const thread = await start()
    this.#thread = thread
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = undefined
    })
    return thread
  }

  async #end(): Promise<void> {
    await this.#thread?.terminate()
  }
}

async function start(): Promise<Worker> {
  const { heapMib } = similarityLimits
  const thread = new Worker(new URL('./tokenizer-thread.ts', import.meta.url), {
    ...{ env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heapMib } },
  })
  await once(thread, 'message')
  // Whoever waits for an answer hears of it; nobody else has to.
  thread.on('error', () => undefined)
  return thread
}
