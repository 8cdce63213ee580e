import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { findTool, prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import { makeRunFolder } from '../../../grader/sandbox/run-folder.ts'
import type { Sandbox } from '../../../grader/sandbox/sandbox.ts'
import { explainRefusal, selfTest } from '../../../grader/sandbox/self-test.ts'
import { levels } from './open-session.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-self-test-'))
  await chmod(folder, 0o755)
})

afterEach(() => rm(folder, { recursive: true }))

/** A program that stands in for a tool of the sandbox. */
async function script(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, `#!/bin/sh\n${text}\n`)
  await chmod(file, 0o755)
  return file
}

async function refusalOf(change: (sandbox: Sandbox) => Promise<Sandbox>): Promise<string> {
  await using prepared = await prepareSandbox({ root: courseRoot, packages: [], wanted: 'permission' })
  return (await selfTest(await change(prepared.sandbox))) ?? 'granted'
}

test.each(levels)('%s is granted where it holds', async (level) => {
  await using prepared = await prepareSandbox({ root: courseRoot, packages: [], wanted: level })
  expect(await selfTest(prepared.sandbox)).toBeUndefined()
})

test('a sandbox that holds nothing back is refused, with everything that it let through', async () => {
  const refusal = await refusalOf(async (sandbox) => {
    const bwrap = await script('bwrap', `exec ${sandbox.node} ${sandbox.hostDir}/main.cjs`)
    return { ...sandbox, isolation: 'bubblewrap', bwrap }
  })
  expect(refusal).toContain('read a file outside, write a file outside, start a program')
  expect(refusal).toContain('connect to a local port')
  expect(refusal).toContain('take more memory than it may, let its heap grow without bounds')
})

test.runIf(process.platform === 'linux')('a level whose limits do not reach the kernel is refused', async () => {
  const refusal = await refusalOf(async (sandbox) => {
    const prlimit = await script('prlimit', 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"')
    return { ...sandbox, prlimit }
  })
  expect(refusal).toBe('its self-test could take more memory than it may')
})

test('a sandbox that says nothing is refused and told in its own words', async () => {
  const refusal = await refusalOf(async (sandbox) => {
    const bwrap = await script('bwrap', 'echo "bwrap: setting up uid map: Permission denied" >&2; exit 1')
    return { ...sandbox, isolation: 'bubblewrap', bwrap }
  })
  expect(refusal).toContain('setting up uid map: Permission denied')
  expect(explainRefusal(refusal)).toContain('sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0')
})

test.each([
  ['bwrap: No permissions to create new namespace, likely because the kernel does not allow', 'user namespaces are switched off here'],
  ['bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted', 'kernel.apparmor_restrict_unprivileged_userns=0'],
  ["bwrap: Can't mount proc on /newroot/proc: Operation not permitted", '/proc is masked here'],
  ["bwrap: Can't find source path /home/x/course-1/node: Permission denied", 'set TMPDIR'],
])('the remedy for "%s" is printed', (text, remedy) => {
  expect(explainRefusal(text)).toContain(remedy)
})

test('bubblewrap that is not installed comes with the command that installs it', async () => {
  const refusal = await refusalOf(async ({ bwrap: _, ...sandbox }) => ({ ...sandbox, isolation: 'bubblewrap' }))
  expect(refusal).toBe('not installed: apt-get install bubblewrap')
})

// A masked /proc needs a mount: only root may make one.
test.runIf(process.getuid?.() === 0 && canUnshare() && (await findTool('bwrap')) !== undefined)('a masked /proc costs no isolation', () => {
  const command = `mount --bind /dev/null /proc/timer_list && exec ${process.execPath} ${courseRoot}/grader/cli.ts grade ${courseRoot}/solutions --only 01 --out ${folder}/out`
  const { stdout } = spawnSync('unshare', ['-m', 'sh', '-c', command], { encoding: 'utf8' })
  expect(stdout).toMatch(/^Isolation: bubblewrap/)
  expect(stdout).toMatch(/solutions +18 +18 +18/)
})

test('the folder of a run that was killed is removed by the next one, and no other', async () => {
  const dead = spawnSync(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(path.join(courseRoot, 'grader/sandbox/run-folder.ts'))}).then((m) => m.makeRunFolder()).then((f) => { console.log(f); process.kill(process.pid, 'SIGKILL') })`,
    ],
    { encoding: 'utf8' },
  )
  const left = path.basename(dead.stdout.trim())
  expect(await readdir(os.tmpdir())).toContain(left)
  const mine = await makeRunFolder()
  const again = await makeRunFolder()
  const names = await readdir(os.tmpdir())
  expect(names).not.toContain(left)
  expect(names).toEqual(expect.arrayContaining([path.basename(mine), path.basename(again)]))
  await rm(mine, { recursive: true })
  await rm(again, { recursive: true })
})

function canUnshare(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '--bind', '/dev/null', '/proc/timer_list'])
    return true
  } catch {
    return false
  }
}
