import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { access, chmod, copyFile, link, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { makeRunFolder } from './run-folder.ts'
import type { Isolation, Sandbox } from './sandbox.ts'
import { explainRefusal, selfTest } from './self-test.ts'
import { stageHost } from './stage-host.ts'

export interface PreparedSandbox extends AsyncDisposable {
  readonly sandbox: Sandbox
  /** Why a stronger level was not granted: one line each, for the person who runs the grader. */
  readonly refusals: readonly string[]
}

const run = promisify(execFile)
const nobody = { uid: 65_534, gid: 65_534 }

/**
 * Makes what children need, once per run, and grants the strongest level that passes its self-test. `wanted` names one
 * level instead; `none` is only ever granted by name. Throws what the self-test found when nothing is granted.
 */
export async function prepareSandbox(input: {
  root: string
  packages: readonly string[]
  wanted?: Isolation | undefined
}): Promise<PreparedSandbox> {
  const folder = await makeRunFolder()
  // Also when a signal ends the program: nothing is left behind.
  const clean = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clean)
  const dispose = async () => {
    await rm(folder, { recursive: true, force: true })
    process.off('exit', clean)
  }
  try {
    const base = await stage(folder, input)
    const refusals: string[] = []
    for (const isolation of input.wanted === undefined ? (['bubblewrap', 'permission'] as const) : [input.wanted]) {
      const granted = await grant({ ...base, isolation, proc: true })
      if ('sandbox' in granted) return { ...granted, refusals, [Symbol.asyncDispose]: dispose }
      refusals.push(`${isolation}: ${explainRefusal(granted.refusal)}`)
    }
    throw new NoIsolation(refusals)
  } catch (error) {
    await dispose()
    throw error
  }
}

async function grant(sandbox: Sandbox): Promise<{ sandbox: Sandbox } | { refusal: string }> {
  const refusal = await selfTest(sandbox)
  if (refusal === undefined) return { sandbox }
  return sandbox.proc && /Can't mount proc/.test(refusal) ? grant({ ...sandbox, proc: false }) : { refusal }
}

/** No level could be granted; `refusals` says why, level by level. */
export class NoIsolation extends Error {
  override readonly name = 'NoIsolation'
  readonly refusals: readonly string[]

  constructor(refusals: readonly string[]) {
    super(`no sandbox could be started: ${refusals.join('; ')}`)
    this.refusals = refusals
  }
}

async function stage(
  folder: string,
  { root, packages }: { root: string; packages: readonly string[] },
): Promise<Omit<Sandbox, 'isolation' | 'proc'>> {
  const hostDir = path.join(folder, 'host')
  const isRoot = process.getuid?.() === 0
  const node = await (isRoot ? stageNode(folder) : realpath(process.execPath))
  const [built, bwrap, prlimit, setpriv] = await Promise.all([
    stageHost({ folder: hostDir, root, packages, node }),
    ...['bwrap', 'prlimit', 'setpriv'].map(findTool),
  ])
  // The user that children run as must be able to read what lies here.
  await chmod(folder, 0o755)
  const libraries = process.platform === 'linux' ? await sharedLibraries([node, ...(prlimit === undefined ? [] : [prlimit])]) : []
  return {
    hostDir,
    node,
    libraries,
    packages: built,
    ...(bwrap === undefined ? {} : { bwrap }),
    ...(prlimit === undefined ? {} : { prlimit }),
    ...(setpriv === undefined ? {} : { setpriv }),
    ...(isRoot ? { user: nobody } : {}),
  }
}

/** A checkout may lie where only root may look: the dropped user gets node from the run's own folder. */
async function stageNode(folder: string): Promise<string> {
  const node = path.join(folder, 'node')
  await link(process.execPath, node).catch(() => copyFile(process.execPath, node))
  return node
}

/** Absolute path of a program on the search path; undefined when it is not installed, or this is not Linux. */
export async function findTool(name: string): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return realpath(file)
  }
  return undefined
}

async function sharedLibraries(programs: readonly string[]): Promise<string[]> {
  const outputs = await Promise.all(
    programs.map((program) =>
      run('ldd', [program]).then(
        (result) => result.stdout,
        () => '',
      ),
    ),
  )
  const files = outputs.flatMap((output) => [...output.matchAll(/(\/\S+) \(0x/g)].map((match) => match[1] ?? ''))
  return [...new Set(files)]
}
