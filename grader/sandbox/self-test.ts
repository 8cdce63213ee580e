import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { transform } from 'esbuild'
import { defaultLimits } from '../content/limits.ts'
import type { Bait } from './host/probe.ts'
import { refuseNode } from './node-version.ts'
import type { Sandbox } from './sandbox.ts'
import { Seat } from './seat.ts'
import { Session } from './session.ts'

/** What each start-up failure of bubblewrap means, and what to do about it. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [/No permissions to create new namespace/, 'user namespaces are switched off here: run outside this container, or enable them for it'],
  [
    /uid map: Permission denied|RTM_NEWADDR/,
    'user namespaces are restricted: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  ],
  [
    /(Can't find source path|failed to execute) \S*course-.*Permission denied/,
    'the user that submissions run as may not enter the temporary folder: set TMPDIR to one that everybody may enter',
  ],
  [/Can't mount proc/, '/proc is masked here: run outside this container'],
]

/** For the person who runs the grader: what bubblewrap or the self-test said, with the remedy when there is a known one. */
export function explainRefusal(text: string): string {
  return remedies.find(([pattern]) => pattern.test(text))?.[1] ?? text
}

/** Tries the sandbox through the same path that submissions take: undefined when it holds, otherwise what went wrong. */
export async function selfTest(sandbox: Sandbox): Promise<string | undefined> {
  if (sandbox.isolation === 'bubblewrap' && sandbox.bwrap === undefined) return 'not installed: apt-get install bubblewrap'
  const refusal = sandbox.isolation === 'none' ? undefined : refuseNode(process.versions.node)
  if (refusal !== undefined) return refusal
  const folder = await mkdtemp(path.join(path.dirname(sandbox.hostDir), 'canary-'))
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    // For everybody to read and write: only the sandbox may be what keeps the submission from it.
    await chmod(folder, 0o777)
    const canary = path.join(folder, 'canary')
    await writeFile(canary, 'unreadable', { mode: 0o644 })
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    return await tryBait(sandbox, { canary, newFile: path.join(folder, 'new'), port, parent: process.pid, ...memory(sandbox) })
  } finally {
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** More than a submission may have. Buffers are bounded by the kernel alone, where there is a tool to tell it. */
function memory({ prlimit }: Sandbox): Pick<Bait, 'bufferBytes' | 'heapBytes'> {
  const mib = 1024 * 1024
  return { bufferBytes: prlimit === undefined ? 0 : defaultLimits.dataMib * mib, heapBytes: 2 * defaultLimits.heapMib * mib }
}

async function tryBait(sandbox: Sandbox, bait: Bait): Promise<string | undefined> {
  const source = await readFile(path.join(import.meta.dirname, 'host/probe.ts'), 'utf8')
  const { code } = await transform(source, { loader: 'ts', format: 'esm' })
  const submission = { code, map: '{"version":3,"sources":[],"mappings":""}', builtins: [], packages: [], exports: ['probe'] }
  const seat = new Seat(sandbox)
  const session = new Session({ sandbox, seat, limits: defaultLimits, submission, standIns: undefined })
  let output = ''
  try {
    session.beginTest()
    const worked = await session.call({ kind: 'export', name: 'probe' }, [bait], false).finally(async () => {
      output = await session.endTest()
    })
    if (sandbox.isolation === 'none' || (Array.isArray(worked) && worked.length === 0)) return undefined
    return `its self-test could ${Array.isArray(worked) ? worked.join(', ') : 'not be read'}`
  } catch (error) {
    return output.trim() || String(error instanceof Error ? error.message : error)
  } finally {
    await seat.dispose()
  }
}
