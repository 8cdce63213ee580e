import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** Of this machine alone: temporary folders can be shared, process ids are not. */
const machine = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8)
const prefix = `course-${machine}-`

/**
 * A temporary folder for one run, named after its process, so that the next run can remove what a killed one left: that one
 * had no chance to.
 */
export async function makeRunFolder(): Promise<string> {
  await removeAbandoned()
  return mkdtemp(path.join(os.tmpdir(), `${prefix}${process.pid}-`))
}

async function removeAbandoned(): Promise<void> {
  const names = await readdir(os.tmpdir())
  for (const name of names) {
    const [, pid] = name.startsWith(prefix) ? (/^(\d+)-/.exec(name.slice(prefix.length)) ?? []) : []
    if (pid === undefined || isRunning(Number(pid))) continue
    // Of another user: theirs to remove.
    await rm(path.join(os.tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
