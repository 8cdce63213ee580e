/** The self-test's stand-in for a submission: tries what a sandbox must refuse, and says what worked. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { getHeapStatistics } from 'node:v8'

/** What lies outside the sandbox and must be out of reach. */
export interface Bait {
  readonly canary: string
  readonly newFile: string
  readonly port: number
  readonly parent: number
  /** More than buffers may take; 0 where nothing bounds them. */
  readonly bufferBytes: number
  /** More than the heap may grow to. */
  readonly heapBytes: number
}

/** Resolves to the names of what worked: empty in a sandbox that holds. */
export async function probe(bait: Bait): Promise<string[]> {
  const attempts: Record<string, () => unknown> = {
    'read a file outside': () => readFileSync(bait.canary),
    'write a file outside': () => writeFileSync(bait.newFile, ''),
    'start a program': () => {
      const { error } = spawnSync(process.execPath, ['--version'])
      if (error !== undefined) throw error
    },
    'signal the grader': () => process.kill(bait.parent, 0),
    'connect to a local port': () => connected(bait.port),
    'take more memory than it may': () => {
      if (bait.bufferBytes === 0 || new ArrayBuffer(bait.bufferBytes).byteLength === 0) throw new RangeError('refused')
    },
    'let its heap grow without bounds': () => {
      if (getHeapStatistics().heap_size_limit < bait.heapBytes) throw new RangeError('refused')
    },
  }
  const worked: string[] = []
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt()
      worked.push(name)
    } catch {
      // Refused, as it must be.
    }
  }
  return worked
}

function connected(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', resolve)
    socket.on('error', reject)
  })
}
