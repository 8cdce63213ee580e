import type { SpawnOptions } from 'node:child_process'
import path from 'node:path'
import type { Limits } from '../content/limits.ts'
import type { Isolation, Sandbox } from './sandbox.ts'

export interface Launch {
  readonly command: string
  readonly args: readonly string[]
  readonly options: SpawnOptions
}

/** Where the host program lies inside the sandbox. */
export function hostFolder(sandbox: Sandbox): string {
  return sandbox.isolation === 'bubblewrap' ? '/host' : sandbox.hostDir
}

/**
 * The command line of one child at the sandbox's level. The child gets an empty environment, writes to fd 3 and reads from fd 4: were
 * it one channel, a write to a child that has just ended would discard its last words.
 */
export function launchOf(sandbox: Sandbox, limits: Limits): Launch {
  const [command, ...args] = commands[sandbox.isolation](sandbox, limits)
  const options: SpawnOptions = {
    cwd: '/',
    env: { TZ: 'UTC', HOME: '/tmp', TMPDIR: '/tmp' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    detached: true,
    ...sandbox.user,
  }
  return { command, args, options: process.platform === 'win32' ? { ...options, cwd: sandbox.hostDir } : options }
}

type Command = readonly [string, ...string[]]

const commands: Record<Isolation, (sandbox: Sandbox, limits: Limits) => Command> = {
  bubblewrap: (sandbox, limits) => {
    const prlimit = sandbox.prlimit === undefined ? [] : ['/opt/prlimit', ...resourceLimits(limits), `--nproc=${limits.processes}`, '--']
    return [
      sandbox.bwrap ?? 'bwrap',
      ...bubblewrapFlags(sandbox, limits),
      '--',
      ...prlimit,
      '/opt/node',
      ...restrictedNode('/host', limits),
    ]
  },
  permission: (sandbox, limits) => {
    const node: Command = [sandbox.node, ...restrictedNode(sandbox.hostDir, limits)]
    return mortal(sandbox, sandbox.prlimit === undefined ? node : [sandbox.prlimit, ...resourceLimits(limits), '--', ...node])
  },
  none: (sandbox, limits) => mortal(sandbox, [sandbox.node, ...nodeFlags(limits), path.join(sandbox.hostDir, 'main.cjs')]),
}

/** Ends with the grader, even one that is killed while a submission loops; bubblewrap sees to that by itself. */
function mortal({ setpriv }: Sandbox, command: Command): Command {
  return setpriv === undefined ? command : [setpriv, '--pdeathsig', 'KILL', '--no-new-privs', '--', ...command]
}

function bubblewrapFlags(sandbox: Sandbox, limits: Limits): string[] {
  const libraries = sandbox.libraries.flatMap((file) => ['--ro-bind', file, file])
  const prlimit = sandbox.prlimit === undefined ? [] : ['--ro-bind', sandbox.prlimit, '/opt/prlimit']
  return [
    ...['--unshare-user', '--unshare-all', '--disable-userns', '--as-pid-1', '--die-with-parent', '--new-session', '--clearenv'],
    ...['--setenv', 'HOME', '/tmp', '--setenv', 'TMPDIR', '/tmp', '--setenv', 'TZ', 'UTC'],
    ...libraries,
    ...['--ro-bind', sandbox.node, '/opt/node', ...prlimit, '--ro-bind', sandbox.hostDir, '/host'],
    ...['--size', String(limits.fileMib * 1024 * 1024), '--tmpfs', '/tmp', '--dev', '/dev'],
    // The order matters: /proc must be there before the root becomes read-only.
    ...(sandbox.proc ? ['--proc', '/proc', '--ro-bind', '/proc/sys', '/proc/sys'] : []),
    ...[
      '--cap-drop',
      'ALL',
      '--remount-ro',
      '/dev',
      '--remount-ro',
      '/',
      '--uid',
      '65534',
      '--gid',
      '65534',
      '--hostname',
      'sandbox',
      '--chdir',
      '/tmp',
    ],
  ]
}

function resourceLimits(limits: Limits): string[] {
  const mib = 1024 * 1024
  return [
    `--data=${limits.dataMib * mib}`,
    `--fsize=${limits.fileMib * mib}`,
    `--nofile=${limits.descriptors}`,
    '--core=0',
    // Soft equal to hard: a soft limit alone is a signal that the submission could catch.
    `--cpu=${limits.cpuSeconds}:${limits.cpuSeconds}`,
  ]
}

function restrictedNode(hostDir: string, limits: Limits): string[] {
  return [
    '--no-addons',
    '--no-experimental-sqlite',
    '--permission',
    `--allow-fs-read=${hostDir}`,
    ...nodeFlags(limits),
    `${hostDir}/main.cjs`,
  ]
}

function nodeFlags(limits: Limits): string[] {
  // A young generation of 16 MiB from the start: growing it step by step costs a short-lived child most of its collections.
  return [
    `--max-old-space-size=${limits.heapMib}`,
    '--min-semi-space-size=16',
    '--no-warnings',
    '--no-experimental-webstorage',
    '--disable-sigusr1',
  ]
}
