import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { courseRoot } from '../../grader/content/paths.ts'
import type { Sample } from './sample.ts'

/**
 * What the same attacks do to plain vitest, where the test file imports the submission: how many wrong answers it passes.
 * It all happens inside one bubblewrap without network, with a file system of its own, since nothing else stops them there.
 */
export async function contrast(samples: readonly Sample[]): Promise<void> {
  const chosen = samples.filter((sample) => sample.isInProcess && isWrong(sample))
  // Without it, a run that cannot even start would look like one that caught everything.
  if ((await runPlainVitest("export * from './honest.ts'")) !== 'passed')
    throw new Error('plain vitest does not pass the right submission here')
  const counts = { passed: 0, hung: 0, failed: 0 }
  for (const sample of chosen) {
    const verdict = await runPlainVitest(sample.source)
    counts[verdict] += 1
    console.log(`  ${verdict.padEnd(6)}  ${sample.id}`)
  }
  console.log(
    `\nplain vitest, submission imported by the test: of ${chosen.length} wrong submissions ${counts.passed} passed, ${counts.hung} hung past 25 s, ${counts.failed} failed`,
  )
}

/** Right answers should pass; only wrong ones say something. */
function isWrong({ expected }: Sample): boolean {
  const { outcome, score } = expected.get('bubblewrap') ?? {}
  return outcome === 'graded' && score !== maxScore
}

/** Of the target exercise. */
const maxScore = 16

async function runPlainVitest(source: string): Promise<'passed' | 'hung' | 'failed'> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'contrast-'))
  try {
    await mkdir(path.join(folder, 'work'))
    await cp(path.join(import.meta.dirname, 'in-process-target.ts'), path.join(folder, 'work/target.test.ts'))
    await cp(path.join(import.meta.dirname, 'course/solutions/01-target/target.ts'), path.join(folder, 'work/honest.ts'))
    await writeFile(path.join(folder, 'work/target.ts'), source)
    await writeFile(path.join(folder, 'work/package.json'), '{ "type": "module" }')
    await symlink(path.join(courseRoot, 'node_modules'), path.join(folder, 'work/node_modules'))
    return await new Promise((resolve) => {
      const flags = '--unshare-all --as-pid-1 --die-with-parent --ro-bind / / --dev /dev --proc /proc'.split(' ')
      // The checkout may lie in the temporary folder, too.
      const places = [
        '--tmpfs',
        os.tmpdir(),
        '--ro-bind',
        courseRoot,
        courseRoot,
        '--bind',
        path.join(folder, 'work'),
        '/mnt',
        '--chdir',
        '/mnt',
      ]
      const bounds = 'prlimit --data=4294967296 --nproc=400 --'.split(' ')
      const vitest = [process.execPath, path.join(courseRoot, 'node_modules/vitest/vitest.mjs'), 'run', '--root', '/mnt']
      execFile(
        'bwrap',
        [...flags, ...places, '--', ...bounds, ...vitest],
        { timeout: 25_000, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 },
        (error) => {
          resolve(error === null ? 'passed' : error.killed === true ? 'hung' : 'failed')
        },
      )
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
