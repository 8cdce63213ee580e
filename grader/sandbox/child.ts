import { type ChildProcess, spawn } from 'node:child_process'
import { Duplex, type Readable } from 'node:stream'
import type { Limits } from '../content/limits.ts'
import { explainExit } from './explain-exit.ts'
import { SubmissionFault as Fault, type SubmissionFault } from './fault.ts'
import { encodeFrame, FrameReader } from './frames.ts'
import { launchOf } from './launch.ts'
import { type ChildMessage, childMessageSchema, type GraderMessage } from './messages.ts'
import type { Sandbox } from './sandbox.ts'

export interface ChildEvents {
  /** One checked frame. */
  readonly onMessage: (message: ChildMessage) => void
  /** Once, when the child is no longer usable; nothing comes after it. */
  readonly onEnd: (fault: SubmissionFault) => void
  readonly onOutput: (text: string) => void
}

/** One sandboxed process with its channel: checks what comes, enforces output and frame limits, kills the whole group. */
export class Child {
  readonly #limits: Limits
  readonly #events: ChildEvents
  readonly #process: ChildProcess
  /** What the child says, and what it is told. */
  readonly #heard: Duplex
  readonly #told: Duplex
  readonly #closed: Promise<void>
  #end: SubmissionFault | undefined
  #frames = 0
  #channelBytes = 0
  #outputBytes = 0
  #stderr = ''

  constructor(sandbox: Sandbox, limits: Limits, events: ChildEvents) {
    this.#limits = limits
    this.#events = events
    const { command, args, options } = launchOf(sandbox, limits)
    this.#process = spawn(command, args, options)
    this.#heard = pipeOf(this.#process, 3)
    this.#told = pipeOf(this.#process, 4)
    // A child that has ended hears nothing more: its end is told by its process.
    this.#told.on('error', () => undefined)
    this.#readFrames(new FrameReader(limits.frameBytes))
    this.#readOutput(this.#process.stdout, false)
    this.#readOutput(this.#process.stderr, true)
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#closed = promise
    this.#process.once('error', (error) => {
      this.#finish(new Fault('exited', `the sandbox could not be started: ${error.message}`, { cause: error }))
      resolve()
    })
    this.#process.once('close', (code, signal) => {
      this.#finish(explainExit({ code, signal, stderr: this.#stderr }, sandbox.isolation, this.#limits))
      resolve()
    })
  }

  /** Another exercise begins in this process: what it may send and print is counted anew. */
  startCounting(): void {
    this.#frames = 0
    this.#channelBytes = 0
    this.#outputBytes = 0
    this.#stderr = ''
  }

  send(message: GraderMessage): void {
    if (this.#end !== undefined) return
    // What is said in one turn of the loop leaves in one write: each one wakes the other side.
    if (!this.#told.writableCorked) {
      this.#told.cork()
      process.nextTick(() => this.#told.uncork())
    }
    this.#told.write(encodeFrame(message))
  }

  /** Ends the child for the given reason and waits until its process is gone. */
  async kill(reason: SubmissionFault): Promise<void> {
    this.#finish(reason)
    await this.#closed
  }

  #readFrames(reader: FrameReader): void {
    this.#heard.on('error', () => undefined)
    // Who has nothing more to say need not be told anything: the host program ends then.
    this.#heard.once('end', () => this.#told.end())
    this.#heard.on('data', (chunk: Buffer) => {
      if (this.#end !== undefined) return
      this.#channelBytes += chunk.length
      const { channelMib } = this.#limits
      if (this.#channelBytes > channelMib * 1024 * 1024) {
        return this.#finish(new Fault('limit', `stopped after sending more than ${channelMib} MiB to the grader`))
      }
      try {
        for (const text of reader.read(chunk)) this.#readFrame(text)
      } catch (error) {
        this.violate(error instanceof Error ? error.message : String(error))
      }
    })
  }

  #readFrame(text: string): void {
    if (this.#end !== undefined) return
    this.#frames += 1
    if (this.#frames > this.#limits.frames) {
      this.#finish(new Fault('limit', `stopped after ${this.#limits.frames} messages to the grader`))
      return
    }
    this.#events.onMessage(readMessage(text))
  }

  /** Ends the child because it sent something that the host program never sends. */
  violate(detail: string): void {
    this.#finish(new Fault('protocol', `the process wrote to the grader's channel and was stopped (${detail.slice(0, 200)})`))
  }

  #readOutput(stream: Readable | null, isError: boolean): void {
    stream?.setEncoding('utf8')
    stream?.on('error', () => undefined)
    stream?.on('data', (text: string) => {
      this.#outputBytes += Buffer.byteLength(text)
      if (isError) this.#stderr = (this.#stderr + text).slice(-16_384)
      if (this.#end !== undefined) return
      this.#events.onOutput(text)
      if (this.#outputBytes > this.#limits.outputBytes) {
        this.#finish(new Fault('limit', `stopped after printing more than ${this.#limits.outputBytes} bytes`))
      }
    })
  }

  #finish(reason: SubmissionFault): void {
    if (this.#end !== undefined) return
    this.#end = reason
    this.#killGroup()
    this.#heard.destroy()
    this.#told.destroy()
    this.#events.onEnd(reason)
  }

  #killGroup(): void {
    const { pid } = this.#process
    if (pid === undefined) return
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
    } catch {
      // Already gone.
    }
    this.#process.kill('SIGKILL')
  }
}

function pipeOf(child: ChildProcess, fd: number): Duplex {
  const pipe = child.stdio[fd]
  if (pipe instanceof Duplex) return pipe
  throw new TypeError(`expected the child to have a pipe as fd ${fd}`)
}

/** Throws a TypeError in few words: what a submission may see of it should not be a whole schema. */
function readMessage(text: string): ChildMessage {
  const parsed = childMessageSchema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new TypeError(`no message of the host program: ${[...(issue?.path ?? []), issue?.message].join(' ')}`)
}
