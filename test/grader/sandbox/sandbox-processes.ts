import { readdirSync, readFileSync } from 'node:fs'

export interface SandboxProcess {
  readonly pid: number
  readonly parent: number
  /** Since boot, in ticks: tells it from a later process of the same number. */
  readonly startedAt: string
}

/** The processes below this one that belong to sandboxes, the outermost first, and of those the latest last. Needs /proc. */
export function sandboxProcesses(): SandboxProcess[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []))
  const found: SandboxProcess[] = []
  for (let parents = [process.pid]; parents.length > 0; ) {
    const below = all.filter(({ parent }) => parents.includes(parent))
    found.push(...below.filter(isOfSandbox).sort((one, other) => Number(one.startedAt) - Number(other.startedAt)))
    parents = below.map(({ pid }) => pid)
  }
  return found
}

/** Whether this very process still runs; one that has only not been waited for does not. */
export function isRunning({ pid, startedAt }: SandboxProcess): boolean {
  return readProcess(pid).some((now) => now.startedAt === startedAt)
}

function readProcess(pid: number): SandboxProcess[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in brackets may hold anything; the rest is numbers, from the third field on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? [] : [{ pid, parent: Number(fields[1]), startedAt: fields[19] ?? '' }]
  } catch {
    return []
  }
}

function isOfSandbox({ pid }: SandboxProcess): boolean {
  try {
    return /bwrap|prlimit|main\.cjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1'))
  } catch {
    return false
  }
}
